package kinoscope.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UserPriorTest {
    /** Width 3, of which the second number is always the same and the third follows the first. */
    private static final float[][] USERS = users();

    private static float[][] users() {
        SplittableRandom random = new SplittableRandom(5);
        float[][] users = new float[400][];
        for (int user = 0; user < users.length; user++) {
            float x = (float) random.nextGaussian();
            users[user] = new float[] {2 + x, 7, -x + .5f * (float) random.nextGaussian()};
        }
        return users;
    }

    @Test
    void zeroIsTheMean() {
        UserPrior prior = new UserPrior(USERS);
        float[] vector = new float[3];
        prior.read(new float[3], vector);
        double[] mean = new double[3];
        for (float[] user : USERS) {
            for (int k = 0; k < 3; k++) {
                mean[k] += user[k] / 400.;
            }
        }
        for (int k = 0; k < 3; k++) {
            assertThat((double) vector[k]).isCloseTo(mean[k], within(1e-5));
        }
    }

    /** The vectors of the unit directions, less the mean, have the covariance as the sum of their products. */
    @Test
    void unitDirectionsSpanTheCovariance() {
        UserPrior prior = new UserPrior(USERS);
        float[] mean = new float[3];
        prior.read(new float[3], mean);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double expected = 0;
                for (float[] user : USERS) {
                    expected += (user[i] - mean[i]) * (user[j] - mean[j]) / 400.;
                }
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    float[] t = new float[3];
                    float[] vector = new float[3];
                    t[k] = 1;
                    prior.read(t, vector);
                    sum += (vector[i] - mean[i]) * (vector[j] - mean[j]);
                }
                assertThat(sum).isCloseTo(expected, within(1e-3));
            }
        }
    }

    @Test
    void slopesFollowTheDirections() {
        UserPrior prior = new UserPrior(USERS);
        float[] byVector = {.3f, -1, 2};
        float[] byT = new float[3];
        prior.slopes(byVector, byT);
        float[] mean = new float[3];
        prior.read(new float[3], mean);
        for (int k = 0; k < 3; k++) {
            float[] t = new float[3];
            float[] vector = new float[3];
            t[k] = 1;
            prior.read(t, vector);
            double expected = 0;
            for (int i = 0; i < 3; i++) {
                expected += byVector[i] * (vector[i] - mean[i]);
            }
            assertThat((double) byT[k]).isCloseTo(expected, within(1e-4));
        }
    }

    @Test
    void oneUserHasNoSpread() {
        UserPrior prior = new UserPrior(new float[][] {{1, 2}});
        float[] vector = new float[2];
        prior.read(new float[] {1, 1}, vector);
        assertThat(vector).containsExactly(new float[] {1, 2}, within(1e-6f));
    }
}
