package kinoscope.model.neural.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kinoscope.data.Dataset;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.WeightShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients of every array, with both penalties, against finite differences of the formula. */
class RatingGradientTest {
    private static final Dataset DATA = PlantedStars.dataset(4);
    private static final double STEP = 1e-3;

    static Stream<Arguments> cases() {
        List<Supplier<RatingEngine>> engines =
                List.of(() -> RatingEngine.fused(1), RatingEngine::plain, () -> RatingEngine.fused(2));
        return Stream.of(
                        new RatingMlp(List.of(3, 4, 3), 0, true, true, 0, .5).architecture(),
                        new DemographicsNetwork(DemographicsNetwork.defaults().inputs(), 3, List.of(6), 0, 0, true, .5)
                                .architecture())
                .flatMap(architecture -> engines.stream().map(engine -> Arguments.of(architecture, engine)));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("cases")
    void gradientsMatchFiniteDifferences(RatingArchitecture architecture, Supplier<RatingEngine> engine) {
        RatingFitting fitting = RatingEnginesTest.fitting(RatingOptimizer.ADAM, .05, .3);
        List<Field> fields = PlantedStars.fields(architecture, DATA, DATA.ratings());
        int users = PlantedStars.USERS;
        int items = PlantedStars.MOVIES;
        RatingBatch batch = new RatingBatch(9);
        PlantedStars.fill(batch, 9, DATA.ratings(), new SplittableRandom(2));
        NaiveStars naive = new NaiveStars(architecture, fields, fitting);
        NetworkWeights start =
                RatingLayout.start(architecture, RatingLayout.of(architecture, fields, users, items), .7, 11);
        try (RatingNetwork network = engine.get().create(architecture, fitting, fields, users, items)) {
            network.setWeights(start);
            float[] values = network.predict(batch);
            for (int k = 0; k < batch.size(); k++) {
                assertThat((double) values[k]).isCloseTo(naive.value(start, batch, k), within(1e-5));
            }
            assertThat(network.trainBatch(batch)).isCloseTo(naive.error(start, batch), within(1e-5));
            // After the first step Adam's running mean is .1 of the gradient.
            NetworkWeights mean = network.optimizerState().memories().get(0);
            for (WeightShape shape : start.shapes()) {
                float[] array = start.get(shape.name());
                float[] found = mean.get(shape.name());
                SplittableRandom some = new SplittableRandom(shape.name().hashCode());
                for (int n = 0; n < 60; n++) {
                    int k = some.nextInt(array.length);
                    if (read(shape, batch, k)) {
                        assertThat(found[k] / .1)
                                .as("%s[%d]", shape.name(), k)
                                .isCloseTo(slope(naive, start, array, k, batch), within(2e-3));
                    }
                }
            }
        }
    }

    /** Rows outside the batch have not begun their first step. */
    private static boolean read(WeightShape shape, RatingBatch batch, int k) {
        int row = k / shape.columns();
        for (int n = 0; n < batch.size(); n++) {
            if (shape.name().endsWith(".user") && batch.userRows[n] == row
                    || shape.name().endsWith("bias.item") && batch.itemRows[n] == row
                    || shape.name().endsWith(".movie") && batch.itemRows[n] == row) {
                return true;
            }
        }
        return shape.name().startsWith("layer") || shape.name().startsWith("output");
    }

    private static double slope(NaiveStars naive, NetworkWeights weights, float[] array, int k, RatingBatch batch) {
        float own = array[k];
        array[k] = (float) (own + STEP);
        double above = naive.objective(weights, batch);
        double up = array[k];
        array[k] = (float) (own - STEP);
        double below = naive.objective(weights, batch);
        double down = array[k];
        array[k] = own;
        return (above - below) / (up - down);
    }
}
