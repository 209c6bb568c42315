package kinoscope.plot;

/**
 * A figure with the interval it may lie in.
 *
 * @param value the figure
 * @param low lower end, for instance of the 95 % bootstrap interval
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless {@code low <= value <= high}
     */
    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException("not an estimate: " + value + " in [" + low + ", " + high + "]");
        }
    }
}
