package kinoscope.model.neural.layer;

import kinoscope.compute.OptimizerKernels;

/** RMSProp with momentum. Without a gradient a row rolls on, slower with each step, and the memory of squares fades. */
final class RmsPropMomentumRule implements UpdateRule {
    private final OptimizerKernels kernels;
    private final float decay;
    private final float epsilon;
    private final float momentum;
    private final float l2;
    private double rate;

    RmsPropMomentumRule(
            OptimizerKernels kernels, double learningRate, double decay, double epsilon, double momentum, double l2) {
        this.kernels = kernels;
        this.rate = learningRate;
        this.decay = (float) decay;
        this.epsilon = (float) epsilon;
        this.momentum = (float) momentum;
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
        rate = learningRate;
    }

    @Override
    public void beginStep(int step) {
        // Every step has the same size.
    }

    @Override
    public void step(float[] row, int at, int size, float[] gradient, int from, boolean penalized) {
        move(row, at, size, gradient, from, penalized ? l2 : 0);
    }

    private void move(float[] row, int at, int size, float[] gradient, int from, float penalty) {
        kernels.rmsPropWithMomentum(row, at, size, gradient, from, (float) rate, epsilon, decay, momentum, penalty);
    }

    @Override
    public void catchUp(float[] row, int at, int size, int done, int upTo) {
        if (l2 > 0) {
            float[] none = new float[size];
            for (int step = done; step < upTo; step++) {
                move(row, at, size, none, 0, l2);
            }
            return;
        }
        Rolling.on(row, at, at + 2 * size, size, upTo - done, rate, momentum);
        float faded = (float) Math.pow(decay, upTo - done);
        for (int v = at + size; v < at + 2 * size; v++) {
            row[v] *= faded;
        }
    }
}
