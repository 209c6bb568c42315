package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.eval.RatingEvaluator;
import kinoscope.experiment.recipe.Recipes;
import kinoscope.model.factor.BiasedAls;
import kinoscope.split.FileSplit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of stars where all ratings of a user and of a movie are held out. */
class RatingBedTest {
    private static final int USER = 3;
    private static final int ITEM = 5;
    private static final Dataset DATASET = PlantedTastes.dataset(2);
    private static final RatingBed BED = bed();

    @ParameterizedTest
    @ValueSource(strings = {"als", "als-genre", "bias"})
    void unknownUserGetsTheBiasOfTheMovie(String name) {
        BiasedAls model = fit(name);

        for (int item = 0; item < model.items(); item++) {
            assertThat(model.predict(USER, item)).isCloseTo(model.mean() + model.itemBiases()[item], within(1e-5f));
        }
        assertThat(model.predict(USER, ITEM)).isCloseTo(model.mean(), within(1e-5f));
    }

    @Test
    void unknownMovieGetsTheBiasOfTheUserOrWhatItsGenresSay() {
        BiasedAls plain = fit("als");
        BiasedAls withGenres = fit("als-genre");

        boolean different = false;
        for (int user = 0; user < plain.users(); user++) {
            float byBias = plain.mean() + plain.userBiases()[user];
            assertThat(plain.predict(user, ITEM)).isCloseTo(byBias, within(1e-5f));
            float byGenres = withGenres.predictByGenres(user, DATASET.genresOf(ITEM));
            assertThat(withGenres.predict(user, ITEM)).isCloseTo(byGenres, within(1e-5f));
            different |= Math.abs(byGenres - withGenres.mean() - withGenres.userBiases()[user]) > .01;
        }
        assertThat(different).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"als", "als-genre", "bias"})
    void unknownUsersAndMoviesCountInTheErrors(String name) {
        BiasedAls model = fit(name);
        Ratings test = BED.split().test();
        double squares = 0;
        double absolute = 0;
        for (int row = 0; row < test.size(); row++) {
            double error = model.predict(test.user(row), test.item(row)) - test.rating(row);
            squares += error * error;
            absolute += Math.abs(error);
        }

        RatingEvaluator.Result result = BED.test(model);

        assertThat(result.value("RMSE")).isCloseTo(Math.sqrt(squares / test.size()), within(1e-6));
        assertThat(result.value("MAE")).isCloseTo(absolute / test.size(), within(1e-6));
    }

    private static RatingBed bed() {
        Ratings all = DATASET.ratings();
        int[] rows = IntStream.range(0, all.size())
                .filter(row -> all.user(row) == USER || all.item(row) == ITEM)
                .toArray();
        return RatingBed.of(DATASET, FileSplit.ofRows("cold", rows).split(all), 1);
    }

    private static BiasedAls fit(String name) {
        Map<String, String> options = name.equals("bias") ? Map.of() : Map.of("factors", "4", "regularization", "0.5");
        Training training = Training.withoutCheckpoints(
                Recipes.named(name), options, EpochRule.CHOOSE, "planted", task -> Progress.SILENT);
        return (BiasedAls) training.run(BED).model();
    }
}
