package kinoscope.model.neural.layer;

/**
 * Step sizes of Adam, and sums over the steps that a row without gradient misses.
 *
 * <p>With {@code a_t = sqrt(1 - b2^t) / (1 - b1^t)} and the epsilon {@code e_t} of step t, a row with means m and v after
 * step l moves in the steps up to t by
 *
 * <pre>
 * sum_j a_j m b1^(j-l) / (sqrt(v) b2^((j-l)/2) + e_j)
 *   = m sum_j a_j r^(j-l) / (s + d_j),   r = b1 / sqrt(b2),  s = sqrt(v) + e_l,  d_j = e_j b2^(-(j-l)/2) - e_l
 *   = m / s (A - (E - e_l A) / s) + O((d / s)^2),   A = sum_j a_j r^(j-l),  E = sum_j a_j e_j (b1 / b2)^(j-l)
 * </pre>
 *
 * <p>The terms fall by a tenth with each step, so d stays within a few hundredths of epsilon where they count, and what is
 * left out is below float precision. Both sums are differences of tails, {@code tail(l) - r^(t-l) tail(t)}, which are
 * tabulated until {@code a_t} no longer changes.
 */
final class AdamSteps {
    private static final double BETA1 = .9;
    private static final double BETA2 = .999;
    private static final double RATIO = BETA1 / Math.sqrt(BETA2);
    private static final double EPSILON_RATIO = BETA1 / BETA2;

    /** From this step on {@code sqrt(1 - b2^t)} is 1 in double precision. */
    private static final int LAST = 40_000;

    private static final int POWERS = 4096;
    private static final double[] RATIO_POWERS = powers(RATIO);
    private static final double[] EPSILON_RATIO_POWERS = powers(EPSILON_RATIO);
    private static final double[] BETA1_POWERS = powers(BETA1);
    private static final double[] BETA2_POWERS = powers(BETA2);

    private final double epsilon;
    private final double[] rate = new double[LAST + 1];
    private final double[] epsilons = new double[LAST + 1];
    private final double[] tail = new double[LAST + 1];
    private final double[] epsilonTail = new double[LAST + 1];

    /**
     * Fills the tables.
     *
     * @param epsilon the constant in Adam's denominator
     * @param biasCorrected whether step t uses {@code epsilon * sqrt(1 - b2^t)}, which is what dividing by
     *     {@code sqrt(v / (1 - b2^t)) + epsilon} comes to
     */
    AdamSteps(double epsilon, boolean biasCorrected) {
        this.epsilon = epsilon;
        for (int t = 0; t <= LAST; t++) {
            double correction = Math.sqrt(1 - Math.pow(BETA2, t));
            rate[t] = t == 0 ? 0 : correction / (1 - Math.pow(BETA1, t));
            epsilons[t] = biasCorrected ? epsilon * correction : epsilon;
        }
        tail[LAST] = RATIO / (1 - RATIO);
        epsilonTail[LAST] = epsilon * EPSILON_RATIO / (1 - EPSILON_RATIO);
        for (int t = LAST - 1; t >= 0; t--) {
            tail[t] = RATIO * (rate[t + 1] + tail[t + 1]);
            epsilonTail[t] = EPSILON_RATIO * (rate[t + 1] * epsilons[t + 1] + epsilonTail[t + 1]);
        }
    }

    /** The factor of the learning rate in a step. */
    double rate(int step) {
        return rate[Math.min(step, LAST)];
    }

    /** The epsilon of a step. */
    double epsilon(int step) {
        return step == 0 ? epsilon : epsilons[Math.min(step, LAST)];
    }

    /** The sum A of the steps after {@code done} up to {@code upTo}. */
    double sum(int done, int upTo) {
        double power = power(RATIO_POWERS, RATIO, upTo - done);
        return tail[Math.min(done, LAST)] - power * tail[Math.min(upTo, LAST)];
    }

    /** The sum E of the steps after {@code done} up to {@code upTo}. */
    double epsilonSum(int done, int upTo) {
        double power = power(EPSILON_RATIO_POWERS, EPSILON_RATIO, upTo - done);
        return epsilonTail[Math.min(done, LAST)] - power * epsilonTail[Math.min(upTo, LAST)];
    }

    /** {@code b1^steps}, 0 where that is far below float precision. */
    static double decay1(int steps) {
        return steps < POWERS ? BETA1_POWERS[steps] : 0;
    }

    /** {@code b2^steps}. */
    static double decay2(int steps) {
        return power(BETA2_POWERS, BETA2, steps);
    }

    private static double power(double[] table, double base, int exponent) {
        return exponent < POWERS ? table[exponent] : Math.pow(base, exponent);
    }

    private static double[] powers(double base) {
        double[] powers = new double[POWERS];
        for (int k = 0; k < POWERS; k++) {
            double power = Math.pow(base, k);
            // Numbers so small would only become denormal floats, which processors are slow with.
            powers[k] = power < 1e-25 ? 0 : power;
        }
        return powers;
    }
}
