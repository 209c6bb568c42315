package kinoscope.compute;

/**
 * The update rules of optimizers on one row of weights.
 *
 * <p>A row and what the optimizer remembers of it lie together: {@code size} weights w, then {@code size} values of the first
 * memory m, then of the second memory v, each only where the rule has it; {@code size} is a multiple of
 * {@link Padding#WIDTH}. With the penalty factor {@code l2} the gradient is {@code g + l2 * w}. Implementations differ in
 * rounding only.
 */
public interface OptimizerKernels {
    /** Decay of Adam's mean of gradients. */
    float BETA1 = .9f;

    /** Decay of Adam's mean of squared gradients. */
    float BETA2 = .999f;

    /** {@code 1 - BETA1}; the difference of the floats would be off by 2e-7. */
    float REST1 = .1f;

    /** {@code 1 - BETA2}; the difference of the floats would be off by 5e-5. */
    float REST2 = .001f;

    /** The fastest implementation that this JVM can run. */
    static OptimizerKernels fastest() {
        return Simd.fastest(OptimizerKernels.class, "VectorOptimizerKernels", PlainOptimizerKernels::new);
    }

    /** The implementation without the Vector API. */
    static OptimizerKernels plain() {
        return new PlainOptimizerKernels();
    }

    /**
     * A step of Adam: {@code m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2; w -= rate m / (sqrt(v) + epsilon)}.
     *
     * @param row array that holds [w | m | v]
     * @param at where w begins
     * @param size floats in w
     * @param gradient array that holds g
     * @param from where g begins
     */
    void adam(float[] row, int at, int size, float[] gradient, int from, float rate, float epsilon, float l2);

    /**
     * Many steps of Adam without a gradient at once:
     * {@code w -= m / s (first - second / s), s = sqrt(v) + epsilon; m *= decay1; v *= decay2}.
     *
     * @param row array that holds [w | m | v]
     * @param at where w begins
     * @param size floats in w
     */
    void adamWithoutGradient(
            float[] row, int at, int size, float first, float second, float epsilon, float decay1, float decay2);

    /**
     * A step of RMSProp: {@code m = decay m + (1 - decay) g^2; w -= rate g / (sqrt(m) + epsilon)}.
     *
     * @param row array that holds [w | m]
     * @param at where w begins
     * @param size floats in w
     * @param gradient array that holds g
     * @param from where g begins
     */
    void rmsProp(
            float[] row,
            int at,
            int size,
            float[] gradient,
            int from,
            float rate,
            float epsilon,
            float decay,
            float l2);

    /**
     * A step of RMSProp with momentum: {@code m = decay m + (1 - decay) g^2; v = momentum v + g / (sqrt(m) + epsilon);
     * w -= rate v}.
     *
     * @param row array that holds [w | m | v]
     * @param at where w begins
     * @param size floats in w
     * @param gradient array that holds g
     * @param from where g begins
     */
    void rmsPropWithMomentum(
            float[] row,
            int at,
            int size,
            float[] gradient,
            int from,
            float rate,
            float epsilon,
            float decay,
            float momentum,
            float l2);

    /**
     * A step of gradient descent with momentum: {@code m = momentum m + g; w -= rate m}.
     *
     * @param row array that holds [w | m]
     * @param at where w begins
     * @param size floats in w
     * @param gradient array that holds g
     * @param from where g begins
     */
    void momentum(float[] row, int at, int size, float[] gradient, int from, float rate, float momentum, float l2);

    /**
     * A step of gradient descent: {@code w -= rate g}.
     *
     * @param row array that holds w
     * @param at where w begins
     * @param size floats in w
     * @param gradient array that holds g
     * @param from where g begins
     */
    void descend(float[] row, int at, int size, float[] gradient, int from, float rate, float l2);

    /** {@code sum[at + j] += x[from + j]} for {@code j < size}. */
    void add(float[] x, int from, float[] sum, int at, int size);

    /** {@code sum[at + j] += factor * x[from + j]} for {@code j < size}. */
    void addScaled(float factor, float[] x, int from, float[] sum, int at, int size);
}
