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
        KERNELS.equations().substitute(factor(sums, history.length), vector.length, vector);
        return vector;
    }

    /**
     * What each of these items adds to the dot products of {@link #liked} with the vectors of some items. The matrix is
     * factorized once.
     *
     * @return {@code float[explained.length][history.length]}
     */
    float[][] parts(int[] history, float stars, int[] explained) {
        float[] values = items.vectors().values();
        int width = items.vectors().width();
        float[] factor = factor(collected(history, stars), history.length);
        float[][] parts = new float[explained.length][history.length];
        for (int n = 0; n < explained.length; n++) {
            float[] vector = Arrays.copyOfRange(values, explained[n] * width, (explained[n] + 1) * width);
            KERNELS.equations().substitute(factor, width, vector);
            for (int k = 0; k < history.length; k++) {
                float dot = 0;
                for (int f = 0; f < width; f++) {
                    dot += vector[f] * values[history[k] * width + f];
                }
                parts[n][k] = dot * (stars - mean - items.biases()[history[k]] - typicalBias);
            }
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

    /** The factorized matrix of somebody with so many ratings. */
    private float[] factor(RatingSums sums, int ratings) {
        int width = items.vectors().width();
        double ridge = options.regularization() * options.growth(ratings) / options.errorWeight();
        for (int k = 0; k < width; k++) {
            // 1 in the padding, where everything else is 0, keeps the matrix positive definite
            sums.products[k * width + k] += k < options.factors() ? (float) ridge : 1;
        }
        KERNELS.equations().factorize(sums.products, width);
        return sums.products;
    }

    private static RatedPairs oneRow(int[] rated, float[] stars) {
        byte[] halfStars = new byte[stars.length];
        for (int k = 0; k < stars.length; k++) {
            halfStars[k] = RatedPairs.halfStars(stars[k]);
        }
        return new RatedPairs(new Incidence(new int[] {0, rated.length}, rated), halfStars);
    }
}
