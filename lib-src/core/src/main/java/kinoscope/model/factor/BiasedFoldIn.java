package kinoscope.model.factor;

import java.util.Arrays;
import kinoscope.data.RatingScale;

/** Users who were not there when {@link BiasedAls} was fitted: solved for with the items of the model fixed. */
final class BiasedFoldIn {
    private static final BiasedKernels KERNELS = BiasedKernels.FASTEST;

    private final BiasedAlsOptions options;
    private final BiasedFactors items;
    private final RatingScale scale;
    private final float mean;
    private final float typicalBias;

    BiasedFoldIn(BiasedAlsOptions options, RatingScale scale, BiasedFactors items, float mean, float[] userBiases) {
        this.options = options;
        this.scale = scale;
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

    /** The vector of somebody with the typical bias who gives the most stars to what is liked: {@code float[width]}. */
    float[] liking(int[] liked) {
        RatingSums sums = mostStars(liked);
        float[] vector = sums.weighted.clone();
        for (int k = 0; k < vector.length; k++) {
            vector[k] -= typicalBias * sums.vectors[k];
        }
        KERNELS.equations().substitute(factor(sums, liked.length), vector.length, vector);
        return vector;
    }

    /**
     * What each liked item adds to the dot products of {@link #liking} with the vectors of some items. The matrix is
     * factorized once.
     *
     * @return {@code float[explained.length][liked.length]}
     */
    float[][] parts(int[] liked, int[] explained) {
        float[] values = items.vectors().values();
        int width = items.vectors().width();
        float[] factor = factor(mostStars(liked), liked.length);
        float[][] parts = new float[explained.length][liked.length];
        for (int n = 0; n < explained.length; n++) {
            float[] vector = Arrays.copyOfRange(values, explained[n] * width, (explained[n] + 1) * width);
            KERNELS.equations().substitute(factor, width, vector);
            for (int k = 0; k < liked.length; k++) {
                float dot = 0;
                for (int f = 0; f < width; f++) {
                    dot += vector[f] * values[liked[k] * width + f];
                }
                parts[n][k] = dot * (scale.max() - mean - items.biases()[liked[k]] - typicalBias);
            }
        }
        return parts;
    }

    private RatingSums mostStars(int[] liked) {
        float[] stars = new float[liked.length];
        Arrays.fill(stars, scale.max());
        RatingSums sums = new RatingSums(KERNELS.equations(), items, mean);
        sums.collect(oneRow(liked, stars), 0);
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
