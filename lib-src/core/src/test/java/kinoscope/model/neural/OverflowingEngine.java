package kinoscope.model.neural;

import java.util.List;
import kinoscope.model.ItemFeatures;

/** An engine whose weights are beyond floats after the first batch, while its loss still looks well. */
final class OverflowingEngine implements NcfEngine {
    @Override
    public String name() {
        return "overflowing";
    }

    @Override
    public NcfNetwork create(NcfOptions options, int users, ItemFeatures items) {
        return new Network(NcfInit.weights(options, users, items));
    }

    private record Network(NetworkWeights weights) implements NcfNetwork {
        @Override
        public double trainBatch(int[] users, int[] items, float[] labels, int size) {
            weights.get("output.bias")[0] = Float.POSITIVE_INFINITY;
            return .5;
        }

        @Override
        public OptimizerState optimizerState() {
            return new OptimizerState(0, List.of(weights, weights));
        }

        @Override
        public float[] score(int[] users, int[] items) {
            return new float[users.length];
        }

        @Override
        public void setWeights(NetworkWeights replacement) {}

        @Override
        public void setOptimizerState(OptimizerState state) {}

        @Override
        public void setLearningRate(double learningRate) {}

        @Override
        public void seedDropout(long seed) {}

        @Override
        public void close() {}
    }
}
