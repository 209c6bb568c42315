package kinoscope.model.neural.layer;

/** Weights that only their momentum moves: the sum of a geometric series. */
final class Rolling {
    private Rolling() {}

    /**
     * Takes steps {@code m = momentum m; w -= rate m} at once.
     *
     * @param row array that holds w and m
     * @param weights where w begins
     * @param memory where m begins
     * @param size floats in w
     * @param steps how many
     */
    static void on(float[] row, int weights, int memory, int size, int steps, double rate, double momentum) {
        double kept = Math.pow(momentum, steps);
        float way = (float) (rate * momentum * (1 - kept) / (1 - momentum));
        for (int k = 0; k < size; k++) {
            row[weights + k] -= way * row[memory + k];
            row[memory + k] *= (float) kept;
        }
    }
}
