package kinoscope.experiment.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The rungs of successive halving: after how many epochs trials are compared, and how many of them go on. From the last rung on
 * they are trained to their end. Jamieson and Talwalkar, Non-stochastic best arm identification and hyperparameter optimization
 * (AISTATS 2016).
 *
 * @param epochs of each rung, ascending
 * @param factor one trial in so many goes on
 */
record Rungs(List<Integer> epochs, int factor) {
    Rungs {
        epochs = List.copyOf(epochs);
    }

    /**
     * Rungs that divide the epochs by the factor again and again, as often as trials can be divided by it.
     *
     * @param trials how many begin
     * @param factor one in so many goes on
     * @param grace epochs of the first rung, at least
     * @param most epochs of a whole trial
     */
    static Rungs of(int trials, int factor, int grace, int most) {
        List<Integer> epochs = new ArrayList<>(List.of(most));
        int rung = most;
        int left = trials;
        while (left > 1 && ceiling(rung, factor) >= grace && ceiling(rung, factor) < rung) {
            rung = ceiling(rung, factor);
            left = ceiling(left, factor);
            epochs.add(0, rung);
        }
        return new Rungs(epochs, factor);
    }

    /** How many trials each rung has, if so many begin. */
    List<Integer> sizes(int trials) {
        List<Integer> sizes = new ArrayList<>();
        int left = trials;
        for (int rung = 0; rung < epochs.size(); rung++) {
            sizes.add(left);
            left = ceiling(left, factor);
        }
        return sizes;
    }

    private static int ceiling(int value, int divisor) {
        return (value + divisor - 1) / divisor;
    }
}
