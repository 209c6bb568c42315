package kinoscope.model.neural.fused;

/**
 * An optimizer's rule for rows of weights that lie together with the optimizer's memory of them, as
 * {@link kinoscope.compute.OptimizerKernels} describes.
 */
interface UpdateRule {
    /** How many values the rule remembers for each weight: 0, 1 or 2. */
    int memories();

    /** What memories hold before the first step. */
    float initialMemory();

    /** Changes the step size; rows must not have steps to catch up with. */
    void setLearningRate(double learningRate);

    /** Prepares a step, counted from 1. */
    void beginStep(int step);

    /**
     * Takes the step that has begun.
     *
     * @param row array that holds weights and memory
     * @param at where the weights begin
     * @param size how many weights, padded
     * @param gradient array that holds the gradient
     * @param from where the gradient begins
     * @param penalized whether the L2 penalty applies
     */
    void step(float[] row, int at, int size, float[] gradient, int from, boolean penalized);

    /**
     * Takes the steps {@code done + 1 .. upTo} for a row whose gradient is 0 in all of them, but for the L2 penalty.
     *
     * @param row array that holds weights and memory
     * @param at where the weights begin
     * @param size how many weights, padded
     * @param done the last step that was taken
     * @param upTo the last step to take
     */
    void catchUp(float[] row, int at, int size, int done, int upTo);
}
