package kinoscope.model.neural.rating;

/** How a network for stars takes a step against the gradient g. */
public enum RatingOptimizer {
    /** Adam with decays .9 and .999, as {@link kinoscope.model.neural.NcfOptimizer#ADAM}. */
    ADAM,
    /** Gradient descent with momentum: {@code m = .9 m + g; w -= rate m}. */
    SGD,
    /** RMSProp with momentum: {@code v = .99 v + .01 g^2; m = .9 m + g / (sqrt(v) + 1e-8); w -= rate m}. */
    RMSPROP;

    static final double MOMENTUM = .9;
    static final double RMS_DECAY = .99;
    static final double EPSILON = 1e-8;
}
