package kinoscope.model.factor;

import java.util.Arrays;

/** Users who were not there when {@link BiasedAls} was fitted: solved for with the items of the model fixed. */
final class BiasedFoldIn {
    private static final BiasedKernels KERNELS = BiasedKernels.FASTEST;

    private final BiasedAlsOptions options;
    private final BiasedFactors items;
    private final float mean;
    private final float typicalBias;

    BiasedFoldIn(BiasedAlsOptions options, BiasedFactors items, float mean, float[] userBiases) {
        this.options = options;
        this.items = items;
        this.mean = mean;
        this.typicalBias = mean(userBiases);
    }

    private static float mean(float[] biases) {
        double sum = 0;
        for (float bias : biases) {
            sum += bias;
        }
        return (float) (sum / Math.max(biases.length, 1));
    }

    /** The bias of somebody of whom it is not known. */
    float typicalBias() {
        return typicalBias;
    }

    /** Vector and bias of somebody with these ratings, solved for jointly. */
    BiasedFactors rated(int[] rated, float[] stars) {
        BiasedFactors newcomer = BiasedFactors.zeros(1, options.factors());
        RatingSums sums = new RatingSums(KERNELS.equations(), items, mean);
        new BiasedRowSolver(
                        KERNELS.systems(),
                        options.withJointBiases(true),
                        oneRow(rated, stars),
                        RowPrior.ZERO,
                        sums,
                        newcomer)
                .solve(0, 1);
        return newcomer;
    }

    /** The vector of somebody with the typical bias who gives some items the same stars: {@code float[width]}. */
    float[] liked(int[] history, float stars) {
        RatingSums sums = collected(history, stars);
        float[] vector = sums.weighted.clone();
        for (int k = 0; k < vector.length; k++) {
            vector[k] -= typicalBias * sums.vectors[k];
        }
        solve(sums, history.length, vector);
        return vector;
    }

    /** What each of these items adds to the dot product of {@link #liked} with the vector of an item. */
    float[] parts(int[] history, float stars, int item) {
        float[] values = items.vectors().values();
        int width = items.vectors().width();
        float[] vector = Arrays.copyOfRange(values, item * width, (item + 1) * width);
        solve(collected(history, stars), history.length, vector);
        float[] parts = new float[history.length];
        for (int k = 0; k < parts.length; k++) {
            float dot = 0;
            for (int f = 0; f < width; f++) {
                dot += vector[f] * values[history[k] * width + f];
            }
            parts[k] = dot * (stars - mean - items.biases()[history[k]] - typicalBias);
        }
        return parts;
    }

    private RatingSums collected(int[] history, float stars) {
        float[] ratings = new float[history.length];
        Arrays.fill(ratings, stars);
        RatingSums sums = new RatingSums(KERNELS.equations(), items, mean);
        sums.collect(oneRow(history, ratings), 0);
        return sums;
    }

    private void solve(RatingSums sums, int ratings, float[] vector) {
        int width = vector.length;
        double ridge = options.regularization() * options.growth(ratings) / options.errorWeight();
        for (int k = 0; k < width; k++) {
            // 1 in the padding, where everything else is 0, keeps the matrix positive definite
            sums.products[k * width + k] += k < options.factors() ? (float) ridge : 1;
        }
        KERNELS.equations().solve(sums.products, width, vector);
    }

    private static RatedPairs oneRow(int[] rated, float[] stars) {
        byte[] halfStars = new byte[stars.length];
        for (int k = 0; k < stars.length; k++) {
            halfStars[k] = RatedPairs.halfStars(stars[k]);
        }
        return new RatedPairs(new Incidence(new int[] {0, rated.length}, rated), halfStars);
    }
}
