package kinoscope.model.neural;

/**
 * What Adam remembers between two steps, so that an interrupted training goes on exactly where it was.
 *
 * @param steps steps taken so far
 * @param first running mean of the gradient, {@code m = .9 m + .1 g}, one value per weight
 * @param second running mean of its square, {@code v = .999 v + .001 g^2}, one value per weight
 */
public record OptimizerState(int steps, NcfWeights first, NcfWeights second) {
    /**
     * Checks that both means belong to one network.
     *
     * @throws IllegalArgumentException if they do not, or {@code steps} is negative
     */
    public OptimizerState {
        if (steps < 0) {
            throw new IllegalArgumentException("steps must be 0 or above, not " + steps);
        }
        second.requireShapes(first.shapes());
    }
}
