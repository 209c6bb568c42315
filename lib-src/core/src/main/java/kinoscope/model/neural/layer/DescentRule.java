package kinoscope.model.neural.layer;

import kinoscope.compute.OptimizerKernels;

/** Stochastic gradient descent. Without a gradient the penalty alone shrinks the weights, by the same share in each step. */
final class DescentRule implements UpdateRule {
    private final OptimizerKernels kernels;
    private final double l2;
    private double rate;

    DescentRule(OptimizerKernels kernels, double learningRate, double l2) {
        this.kernels = kernels;
        this.rate = learningRate;
        this.l2 = l2;
    }

    @Override
    public int memories() {
        return 0;
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
        kernels.descend(row, at, size, gradient, from, (float) rate, penalized ? (float) l2 : 0);
    }

    @Override
    public void catchUp(float[] row, int at, int size, int done, int upTo) {
        if (l2 == 0) {
            return;
        }
        float kept = (float) Math.pow(1 - rate * l2, upTo - done);
        for (int w = at; w < at + size; w++) {
            row[w] *= kept;
        }
    }
}
