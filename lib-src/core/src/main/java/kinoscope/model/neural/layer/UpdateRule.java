package kinoscope.model.neural.layer;

import kinoscope.compute.OptimizerKernels;

/**
 * An optimizer's rule for rows of weights that lie together with the optimizer's memory of them, as
 * {@link kinoscope.compute.OptimizerKernels} describes.
 */
public interface UpdateRule {
    /**
     * Adam.
     *
     * @param epsilon the constant in the denominator
     * @param biasCorrected whether epsilon stands beside the corrected mean, as in PyTorch
     * @param l2 weight of the L2 penalty
     */
    static UpdateRule adam(
            OptimizerKernels kernels, double learningRate, double epsilon, boolean biasCorrected, double l2) {
        return new AdamRule(kernels, new AdamSteps(epsilon, biasCorrected), learningRate, l2);
    }

    /**
     * RMSProp, its memory starting at epsilon.
     *
     * @param decay how much of its memory is kept from step to step
     * @param epsilon the constant in the denominator
     * @param l2 weight of the L2 penalty
     */
    static UpdateRule rmsProp(OptimizerKernels kernels, double learningRate, double decay, double epsilon, double l2) {
        return new RmsPropRule(kernels, decay, epsilon, learningRate, l2);
    }

    /**
     * RMSProp with momentum, as in PyTorch: {@code v = decay v + (1 - decay) g^2; m = momentum m + g / (sqrt(v) + epsilon);
     * w -= rate m}.
     *
     * @param decay how much of v is kept from step to step
     * @param epsilon the constant in the denominator
     * @param momentum how much of m is kept from step to step
     * @param l2 weight of the L2 penalty
     */
    static UpdateRule rmsPropWithMomentum(
            OptimizerKernels kernels, double learningRate, double decay, double epsilon, double momentum, double l2) {
        return new RmsPropMomentumRule(kernels, learningRate, decay, epsilon, momentum, l2);
    }

    /**
     * Stochastic gradient descent.
     *
     * @param l2 weight of the L2 penalty
     */
    static UpdateRule descent(OptimizerKernels kernels, double learningRate, double l2) {
        return new DescentRule(kernels, learningRate, l2);
    }

    /**
     * Stochastic gradient descent with momentum, as in PyTorch: {@code m = momentum m + g; w -= rate m}.
     *
     * @param momentum how much of m is kept from step to step
     * @param l2 weight of the L2 penalty
     */
    static UpdateRule momentum(OptimizerKernels kernels, double learningRate, double momentum, double l2) {
        return new MomentumRule(kernels, learningRate, momentum, l2);
    }

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
