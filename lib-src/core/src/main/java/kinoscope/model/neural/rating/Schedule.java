package kinoscope.model.neural.rating;

import java.util.List;

/** How the step size changes from epoch to epoch. */
public enum Schedule {
    /** It does not. */
    CONSTANT {
        @Override
        double rate(double first, int epochs, List<RatingEpoch> done) {
            return first;
        }
    },
    /**
     * It falls from the first to nearly nothing: {@code first (1 + cos(pi e / epochs)) / 2} after e epochs (Loshchilov, Hutter,
     * "SGDR", ICLR 2017, without restarts).
     */
    COSINE {
        @Override
        double rate(double first, int epochs, List<RatingEpoch> done) {
            return first * (1 + Math.cos(Math.PI * done.size() / epochs)) / 2;
        }
    },
    /**
     * It falls to a fifth each time that the validation has not improved for {@value #WAIT} epochs; without validation it goes by
     * the training error.
     */
    PLATEAU {
        @Override
        double rate(double first, int epochs, List<RatingEpoch> done) {
            double rate = first;
            double best = Double.POSITIVE_INFINITY;
            int waited = 0;
            for (RatingEpoch epoch : done) {
                double error = Double.isNaN(epoch.validationRmse()) ? epoch.trainRmse() : epoch.validationRmse();
                waited = error < best ? 0 : waited + 1;
                best = Math.min(best, error);
                if (waited == WAIT) {
                    rate *= FACTOR;
                    waited = 0;
                }
            }
            return rate;
        }
    };

    private static final int WAIT = 3;
    private static final double FACTOR = .2;

    /**
     * The step size of the next epoch.
     *
     * @param first that of the first epoch
     * @param epochs how many there will be at most
     * @param done those before, in order
     */
    abstract double rate(double first, int epochs, List<RatingEpoch> done);
}
