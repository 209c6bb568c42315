package kinoscope.model.neural.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kinoscope.compute.OptimizerKernels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MomentumRulesTest {
    private static final double RATE = .01;
    private static final double MOMENTUM = .9;
    private static final double DECAY = .99;
    private static final double EPSILON = 1e-8;
    private static final int SIZE = 16;
    private static final int STEPS = 60;

    static Stream<Arguments> kernelsAndPenalties() {
        return Stream.of(OptimizerKernels.plain(), OptimizerKernels.fastest())
                .flatMap(kernels -> Stream.of(0., .05).map(l2 -> Arguments.of(kernels, l2)));
    }

    @ParameterizedTest
    @MethodSource("kernelsAndPenalties")
    void gradientDescentMovesRowsThatWaitAsIfTheyHadNot(OptimizerKernels kernels, double l2) {
        UpdateRule rule = UpdateRule.momentum(kernels, RATE, MOMENTUM, l2);
        assertSameAsStepByStep(rule, (w, g, memory) -> {
            memory[0] = MOMENTUM * memory[0] + g + l2 * w;
            return w - RATE * memory[0];
        });
    }

    @ParameterizedTest
    @MethodSource("kernelsAndPenalties")
    void rmsPropMovesRowsThatWaitAsIfTheyHadNot(OptimizerKernels kernels, double l2) {
        UpdateRule rule = UpdateRule.rmsPropWithMomentum(kernels, RATE, DECAY, EPSILON, MOMENTUM, l2);
        assertSameAsStepByStep(rule, (w, gradient, memory) -> {
            double g = gradient + l2 * w;
            memory[0] = DECAY * memory[0] + (1 - DECAY) * g * g;
            memory[1] = MOMENTUM * memory[1] + g / (Math.sqrt(memory[0]) + EPSILON);
            return w - RATE * memory[1];
        });
    }

    /** One weight's step, in double precision. */
    private interface Formula {
        double step(double weight, double gradient, double[] memory);
    }

    /** A row that has a gradient in some steps only, and catches up before each of them. */
    private static void assertSameAsStepByStep(UpdateRule rule, Formula formula) {
        SplittableRandom random = new SplittableRandom(7);
        float[] row = new float[SIZE * (1 + rule.memories())];
        double[] weight = new double[SIZE];
        double[][] memory = new double[SIZE][2];
        for (int k = 0; k < SIZE; k++) {
            row[k] = (float) random.nextDouble(-1, 1);
            weight[k] = row[k];
        }
        List<Integer> withGradient = List.of(1, 2, 9, 30, 31, 58);
        int done = 0;
        for (int step = 1; step <= STEPS; step++) {
            float[] gradient = new float[SIZE];
            if (withGradient.contains(step)) {
                for (int k = 0; k < SIZE; k++) {
                    gradient[k] = (float) random.nextDouble(-1, 1);
                }
                rule.catchUp(row, 0, SIZE, done, step - 1);
                rule.beginStep(step);
                rule.step(row, 0, SIZE, gradient, 0, true);
                done = step;
            }
            for (int k = 0; k < SIZE; k++) {
                weight[k] = formula.step(weight[k], gradient[k], memory[k]);
            }
        }
        rule.catchUp(row, 0, SIZE, done, STEPS);
        for (int k = 0; k < SIZE; k++) {
            assertThat((double) row[k]).isCloseTo(weight[k], within(2e-5));
        }
    }
}
