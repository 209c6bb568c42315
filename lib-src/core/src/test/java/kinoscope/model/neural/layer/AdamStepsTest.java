package kinoscope.model.neural.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kinoscope.compute.OptimizerKernels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Missed steps in closed form against the same steps one by one in double precision. */
class AdamStepsTest {
    private static final double RATE = .01;

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1e-8, false",
        "1, 30, 1e-8, false",
        "5, 2, 1e-3, false",
        "5, 200, 1e-3, false",
        "40, 3000, 1e-8, false",
        "39990, 50, 1e-5, false",
        "100000, 7, 1e-8, false",
        "3, 10, 1e-8, true",
        "500, 100, 1e-4, true",
        "50000, 20, 1e-3, true",
        "10, 6000, 1e-8, false",
    })
    void equalsDenseAdam(int done, int missed, double epsilon, boolean biasCorrected) {
        AdamSteps steps = new AdamSteps(epsilon, biasCorrected);
        for (OptimizerKernels kernels : new OptimizerKernels[] {OptimizerKernels.plain(), OptimizerKernels.fastest()}) {
            AdamRule rule = new AdamRule(kernels, steps, RATE, 0);
            float[] row = new float[48];
            for (int k = 0; k < 16; k++) {
                row[k] = .1f * k;
                row[16 + k] = 1e-3f * (k - 8);
                row[32 + k] = k == 8 ? 0 : 1e-6f * (k + 1);
            }
            float[] actual = row.clone();
            rule.catchUp(actual, 0, 16, done, done + missed);
            for (int k = 0; k < 16; k++) {
                double w = row[k];
                double m = row[16 + k];
                double v = row[32 + k];
                for (int t = done + 1; t <= done + missed; t++) {
                    m *= .9;
                    v *= .999;
                    double correction = Math.sqrt(1 - Math.pow(.999, t));
                    double own = biasCorrected ? epsilon * correction : epsilon;
                    w -= RATE * correction / (1 - Math.pow(.9, t)) * m / (Math.sqrt(v) + own);
                }
                double moved = Math.abs(w - row[k]);
                assertThat((double) actual[k]).as("w[%d]", k).isCloseTo(w, within(2e-4 * moved + 2e-7));
                assertThat((double) actual[16 + k]).as("m[%d]", k).isCloseTo(m, within(1e-5 * Math.abs(m) + 1e-20));
                assertThat((double) actual[32 + k]).as("v[%d]", k).isCloseTo(v, within(1e-5 * v));
            }
        }
    }
}
