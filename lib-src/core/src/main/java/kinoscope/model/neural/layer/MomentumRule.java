package kinoscope.model.neural.layer;

import kinoscope.compute.OptimizerKernels;

/** Gradient descent with momentum. Without a gradient a row rolls on, slower with each step. */
final class MomentumRule implements UpdateRule {
    private final OptimizerKernels kernels;
    private final float momentum;
    private final float l2;
    private double rate;

    MomentumRule(OptimizerKernels kernels, double learningRate, double momentum, double l2) {
        this.kernels = kernels;
        this.rate = learningRate;
        this.momentum = (float) momentum;
        this.l2 = (float) l2;
    }

    @Override
    public int memories() {
        return 1;
    }

    @Override
    public float initialMemory() {
        return 0;
    }

    @Override
    public void setLearningRate(double learningRate) {
        rate = learningRate;
    }

    @Override
    public void beginStep(int step) {
        // Every step has the same size.
    }

    @Override
    public void step(float[] row, int at, int size, float[] gradient, int from, boolean penalized) {
        kernels.momentum(row, at, size, gradient, from, (float) rate, momentum, penalized ? l2 : 0);
    }

    @Override
    public void catchUp(float[] row, int at, int size, int done, int upTo) {
        if (l2 > 0) {
            float[] none = new float[size];
            for (int step = done; step < upTo; step++) {
                kernels.momentum(row, at, size, none, 0, (float) rate, momentum, l2);
            }
            return;
        }
        Rolling.on(row, at, at + size, size, upTo - done, rate, momentum);
    }
}
