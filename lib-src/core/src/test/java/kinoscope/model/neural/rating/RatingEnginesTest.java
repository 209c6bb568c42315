package kinoscope.model.neural.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kinoscope.data.Dataset;
import kinoscope.data.Ratings;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.WeightShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same weights and the same batches give the same errors and weights as Deeplearning4j. */
class RatingEnginesTest {
    private static final int BATCH = 32;
    private static final int STEPS = 120;
    private static final Dataset DATA = PlantedStars.dataset(3);
    private static final RatingArchitecture MLP =
            new RatingMlp(List.of(6, 10, 5), 0, 0, true, false, 0, .3).architecture();
    private static final RatingArchitecture DEMOGRAPHICS =
            DemographicsNetwork.defaults().architecture();
    private static final RatingArchitecture COMBINATIONS = DemographicsNetwork.defaults()
            .withInputs(List.of(RatingInput.OCCUPATION, RatingInput.GENRE_COMBINATION))
            .architecture();

    static Stream<Arguments> cases() {
        List<Supplier<RatingEngine>> engines =
                List.of(() -> RatingEngine.fused(1), RatingEngine::plain, () -> RatingEngine.fused(3));
        return Stream.of(MLP, DEMOGRAPHICS, COMBINATIONS)
                .map(RatingEnginesTest::common)
                .flatMap(architecture -> Stream.of(0., 1e-3)
                        .map(decay -> Arguments.of(
                                architecture,
                                decay,
                                engines.get((architecture.inputs().size() + (decay > 0 ? 1 : 0)) % 3))));
    }

    /** What both engines know. */
    private static RatingArchitecture common(RatingArchitecture of) {
        return new RatingArchitecture(of.inputs(), 7, of.layers(), 0, 0, 0, of.biases(), false, of.relative(), .3);
    }

    static RatingFitting fitting(RatingOptimizer optimizer, double weightDecay, double vectorRegularization) {
        return new RatingFitting(
                optimizer, .003, Schedule.CONSTANT, weightDecay, vectorRegularization, BATCH, 1, 0, true, 5);
    }

    @ParameterizedTest(name = "{index} decay={1}")
    @MethodSource("cases")
    void followsDl4j(RatingArchitecture architecture, double decay, Supplier<RatingEngine> engine) {
        RatingFitting fitting = fitting(RatingOptimizer.ADAM, decay, 0);
        Ratings ratings = DATA.ratings();
        List<Field> fields = PlantedStars.fields(architecture, DATA, ratings);
        int users = ratings.users().size();
        int items = ratings.items().size();
        List<WeightShape> shapes = RatingLayout.of(architecture, fields, users, items);
        NetworkWeights start = RatingLayout.start(architecture, shapes, .7, 11);
        SplittableRandom random = new SplittableRandom(5);
        RatingBatch batch = new RatingBatch(BATCH);
        try (RatingNetwork expected = RatingEngine.dl4j(1).create(architecture, fitting, fields, users, items);
                RatingNetwork actual = engine.get().create(architecture, fitting, fields, users, items)) {
            expected.setWeights(start);
            actual.setWeights(start);
            for (int step = 0; step < STEPS; step++) {
                PlantedStars.fill(batch, step % 10 == 9 ? 5 : BATCH, ratings, random);
                double error = expected.trainBatch(batch);
                assertThat(actual.trainBatch(batch))
                        .as("error of step %d", step)
                        .isCloseTo(error, within(1e-4));
            }
            assertThat(actual.predict(batch)).containsExactly(expected.predict(batch), within(5e-4f));
            for (WeightShape shape : shapes) {
                assertThat(actual.weights().get(shape.name()))
                        .as(shape.name())
                        .containsExactly(expected.weights().get(shape.name()), within(2e-3f));
            }
        }
    }

    @Test
    void whatDl4jCannotDoIsRefusedInOneLine() {
        RatingArchitecture product = new RatingMlp(List.of(6, 4), 0, 0, true, true, 0, .1).architecture();
        List<Field> fields = PlantedStars.fields(product, DATA, DATA.ratings());
        assertThatThrownBy(
                        () -> RatingEngine.dl4j(1).create(product, fitting(RatingOptimizer.ADAM, 0, 0), fields, 80, 60))
                .hasMessage("the engine dl4j has no product; use the engine fused");
        assertThatThrownBy(() -> RatingEngine.dl4j(1).create(MLP, fitting(RatingOptimizer.SGD, 0, 0), fields, 80, 60))
                .hasMessage("the engine dl4j has the optimizer adam alone; use the engine fused");
        assertThatThrownBy(() -> RatingEngine.dl4j(1).create(MLP, fitting(RatingOptimizer.ADAM, 0, .1), fields, 80, 60))
                .hasMessage("the engine dl4j has no vectorRegularization; use the engine fused");
    }
}
