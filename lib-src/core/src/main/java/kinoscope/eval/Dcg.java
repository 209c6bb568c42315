package kinoscope.eval;

/** Discounted cumulative gain with discount {@code 1 / log2(rank + 1)}. */
final class Dcg {
    private static final double LN_2 = Math.log(2);

    private Dcg() {}

    /** The discount at a rank, counted from 1. */
    static double discount(int rank) {
        return LN_2 / Math.log(rank + 1.0);
    }

    /** The sum of the discounts behind position {@code from} up to position {@code to}, both counted as in {@link Ranking}. */
    static double discounts(int from, int to) {
        double sum = 0;
        for (int position = from; position < to; position++) {
            sum += discount(position + 1);
        }
        return sum;
    }

    /** The gain of a list in the given order, cut at {@code k}. */
    static double of(double[] gains, int k) {
        double sum = 0;
        for (int position = 0; position < Math.min(k, gains.length); position++) {
            sum += gains[position] * discount(position + 1);
        }
        return sum;
    }
}
