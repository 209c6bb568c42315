package kinoscope.model.neural.layer;

import kinoscope.compute.OptimizerKernels;

/** RMSProp on all weights in every step. Without a gradient the weights stay and the memory fades. */
final class RmsPropRule implements UpdateRule {
    private final OptimizerKernels kernels;
    private final float decay;
    private final float epsilon;
    private final float l2;
    private float rate;

    RmsPropRule(OptimizerKernels kernels, double decay, double epsilon, double learningRate, double l2) {
        this.kernels = kernels;
        this.decay = (float) decay;
        this.epsilon = (float) epsilon;
        this.rate = (float) learningRate;
        this.l2 = (float) l2;
    }

    @Override
    public int memories() {
        return 1;
    }

    @Override
    public float initialMemory() {
        return epsilon;
    }

    @Override
    public void setLearningRate(double learningRate) {
        rate = (float) learningRate;
    }

    @Override
    public void beginStep(int step) {
        // Every step has the same size.
    }

    @Override
    public void step(float[] row, int at, int size, float[] gradient, int from, boolean penalized) {
        kernels.rmsProp(row, at, size, gradient, from, rate, epsilon, decay, penalized ? l2 : 0);
    }

    @Override
    public void catchUp(float[] row, int at, int size, int done, int upTo) {
        if (l2 > 0) {
            float[] none = new float[size];
            for (int step = done; step < upTo; step++) {
                kernels.rmsProp(row, at, size, none, 0, rate, epsilon, decay, l2);
            }
            return;
        }
        float faded = (float) Math.pow(decay, upTo - done);
        for (int m = at + size; m < at + 2 * size; m++) {
            row[m] *= faded;
        }
    }
}
