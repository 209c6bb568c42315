package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.data.Ratings;
import kinoscope.eval.RatingEvaluator;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.eval.stats.Interval;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.factor.BiasedAlsOptions;
import kinoscope.model.factor.BiasedAlsTrainer;
import kinoscope.model.factor.ItemGenres;
import kinoscope.split.KFold;
import kinoscope.split.Split;
import org.junit.jupiter.api.Test;

/** What genres are worth where ratings are few, over all ratings of ML-100K; skipped where the data are not there. */
class Ml100kGenrePriorTest {
    private static final int FEW = 9;

    /** Five folds, the default options, six epochs for both, movies with less than ten training ratings. */
    @Test
    void genresLowerTheErrorOfRarelyRatedMovies() {
        Datasets datasets = new Datasets(Path.of(System.getProperty("kinoscope.home", ".")), System.getenv());
        assumeTrue(datasets.find("ml-100k").isPresent(), "ML-100K is not there");
        Dataset dataset = datasets.load("ml-100k").dataset();
        BiasedAlsOptions options = BiasedAlsOptions.defaults().withEpochs(6).withThreads(2);
        int items = dataset.ratings().items().size();
        double[] change = new double[items];
        double[] ratings = new double[items];

        for (Split fold : new KFold(5, 0, 1).splits(dataset.ratings())) {
            BiasedAls plain = BiasedAls.fit(fold.train(), options);
            BiasedAls genres = new BiasedAlsTrainer(options)
                    .withGenres(ItemGenres.of(dataset))
                    .train(fold.train())
                    .model();
            add(fold, errors(plain, fold.test()), errors(genres, fold.test()), change, ratings);
        }

        int[] rare = IntStream.range(0, items).filter(item -> ratings[item] > 0).toArray();
        Interval gain = Bootstrap.defaults(1)
                .ratio(
                        Arrays.stream(rare).mapToDouble(item -> change[item]).toArray(),
                        Arrays.stream(rare).mapToDouble(item -> ratings[item]).toArray());
        assertThat(gain.high()).isNegative();
        assertThat(gain.estimate()).isBetween(-.08, -.02);
        assertThat(gain.n()).isBetween(400, 700);
    }

    private static float[] errors(BiasedAls model, Ratings heldOut) {
        return RatingEvaluator.defaults(1).evaluate(model, heldOut).errors();
    }

    private static void add(Split fold, float[] plain, float[] genres, double[] change, double[] ratings) {
        int[] counts = fold.train().countsByItem();
        for (int row = 0; row < plain.length; row++) {
            int item = fold.test().item(row);
            if (counts[item] <= FEW) {
                change[item] += (double) genres[row] * genres[row] - (double) plain[row] * plain[row];
                ratings[item]++;
            }
        }
    }
}
