package kinoscope.model.neural;

/** How a network takes a step against the gradient g; m and v are running means, t counts steps from 1. */
public enum NcfOptimizer {
    /**
     * Adam, {@code w -= rate sqrt(1 - b2^t) / (1 - b1^t) m / (sqrt(v) + epsilon)} with b1 = .9, b2 = .999: the form that
     * Kingma and Ba give for speed ("Adam", ICLR 2015, end of section 2), and Deeplearning4j's.
     */
    ADAM,
    /**
     * Adam with epsilon beside the corrected mean, {@code sqrt(v / (1 - b2^t)) + epsilon}, as in PyTorch. In the first
     * thousand steps its epsilon weighs less.
     */
    ADAM_PYTORCH,
    /** RMSProp, {@code v = .95 v + .05 g^2; w -= rate g / (sqrt(v) + epsilon)}, v starting at epsilon, as in Deeplearning4j. */
    RMSPROP,
    /** Stochastic gradient descent, {@code w -= rate g}. */
    SGD
}
