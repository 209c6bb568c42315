package kinoscope.model.neural.layer;

import kinoscope.compute.OptimizerKernels;

/** Adam on all weights in every step, the same as if rows outside the batch were updated one step at a time. */
final class AdamRule implements UpdateRule {
    private final OptimizerKernels kernels;
    private final AdamSteps steps;
    private final float l2;
    private double learningRate;
    private float rate;
    private float epsilon;

    AdamRule(OptimizerKernels kernels, AdamSteps steps, double learningRate, double l2) {
        this.kernels = kernels;
        this.steps = steps;
        this.learningRate = learningRate;
        this.l2 = (float) l2;
    }

    @Override
    public int memories() {
        return 2;
    }

    @Override
    public float initialMemory() {
        return 0;
    }

    @Override
    public void setLearningRate(double learningRate) {
        this.learningRate = learningRate;
    }

    @Override
    public void beginStep(int step) {
        rate = (float) (learningRate * steps.rate(step));
        epsilon = (float) steps.epsilon(step);
    }

    @Override
    public void step(float[] row, int at, int size, float[] gradient, int from, boolean penalized) {
        kernels.adam(row, at, size, gradient, from, rate, epsilon, penalized ? l2 : 0);
    }

    @Override
    public void catchUp(float[] row, int at, int size, int done, int upTo) {
        if (l2 > 0) {
            oneByOne(row, at, size, done, upTo);
        } else if (done > 0) {
            double sum = steps.sum(done, upTo);
            double own = steps.epsilon(done);
            kernels.adamWithoutGradient(
                    row,
                    at,
                    size,
                    (float) (learningRate * sum),
                    (float) (learningRate * (steps.epsilonSum(done, upTo) - own * sum)),
                    (float) own,
                    (float) AdamSteps.decay1(upTo - done),
                    (float) AdamSteps.decay2(upTo - done));
        }
    }

    /** With a penalty the gradient follows the weight, and there is no closed form. */
    private void oneByOne(float[] row, int at, int size, int done, int upTo) {
        float[] none = new float[size];
        for (int step = done + 1; step <= upTo; step++) {
            float size1 = (float) (learningRate * steps.rate(step));
            kernels.adam(row, at, size, none, 0, size1, (float) steps.epsilon(step), l2);
        }
    }
}
