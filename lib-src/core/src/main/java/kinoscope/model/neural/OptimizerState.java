package kinoscope.model.neural;

import java.util.List;

/**
 * What an optimizer remembers between two steps, so that an interrupted training goes on exactly where it was.
 *
 * @param steps steps taken so far
 * @param memories one value per weight in each: for Adam the running means of the gradient, {@code m = .9 m + .1 g}, and of
 *     its square, {@code v = .999 v + .001 g^2}; for RMSProp that of the square; none for gradient descent
 */
public record OptimizerState(int steps, List<NetworkWeights> memories) {
    /**
     * Checks that all memories belong to one network.
     *
     * @throws IllegalArgumentException if they do not, or {@code steps} is negative
     */
    public OptimizerState {
        if (steps < 0) {
            throw new IllegalArgumentException("steps must be 0 or above, not " + steps);
        }
        memories = List.copyOf(memories);
        for (NetworkWeights memory : memories) {
            memory.requireShapes(memories.get(0).shapes());
        }
    }

    /**
     * Checks that the state is of a certain kind of optimizer.
     *
     * @throws IllegalArgumentException if it has another number of memories
     */
    public void requireMemories(int count) {
        if (memories.size() != count) {
            throw new IllegalArgumentException(
                    "the state of an optimizer with " + memories.size() + " memories where " + count + " are needed");
        }
    }
}
