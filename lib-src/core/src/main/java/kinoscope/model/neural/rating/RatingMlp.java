package kinoscope.model.neural.rating;

import static kinoscope.model.neural.rating.RatingArchitecture.require;

import java.util.ArrayList;
import java.util.List;

/**
 * A perceptron on the vectors of user and movie that predicts stars.
 *
 * @param layers half the widths of what the tower reads and of its hidden layers: user and movie have vectors of the first, and
 *     from a to b a layer leads from 2a to 2b; 2..17 entries, default 64, 32, 16
 * @param dropout probability that an output of a hidden layer is dropped while training, 0 to below 1, default .2
 * @param vectorDropout probability that a number of a vector is dropped while training, 0 to below 1
 * @param biases whether user and movie have biases beside the tower
 * @param product whether the product of the two vectors is added to what the tower says
 * @param hiddenIds probability that an id is withheld while training, 0 to below 1, default 0
 * @param initStddev spread of starting vectors, above 0
 */
public record RatingMlp(
        List<Integer> layers,
        double dropout,
        double vectorDropout,
        boolean biases,
        boolean product,
        double hiddenIds,
        double initStddev) {
    /** The name for reports. */
    public static final String NAME = "Rating MLP";

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public RatingMlp {
        layers = List.copyOf(layers);
        require(layers.size() >= 2, "layers must be two widths or more, not " + layers);
        architecture(layers, dropout, vectorDropout, biases, product, hiddenIds, initStddev);
    }

    /** Vectors of 64 numbers with biases and product, chosen on a validation part of ML-1M. */
    public static RatingMlp defaults() {
        return new RatingMlp(List.of(64, 32, 16), .2, .4, true, true, 0, .1);
    }

    /** How it is trained by default. */
    public static RatingFitting fitting() {
        return new RatingFitting(RatingOptimizer.ADAM, .002, Schedule.COSINE, 0, .05, 1024, 20, 6, true, 42);
    }

    /** The same with other layers. */
    public RatingMlp withLayers(List<Integer> others) {
        return new RatingMlp(others, dropout, vectorDropout, biases, product, hiddenIds, initStddev);
    }

    /** The same with another probability that a number of a vector is dropped. */
    public RatingMlp withVectorDropout(double probability) {
        return new RatingMlp(layers, dropout, probability, biases, product, hiddenIds, initStddev);
    }

    /** The network. */
    public RatingArchitecture architecture() {
        return architecture(layers, dropout, vectorDropout, biases, product, hiddenIds, initStddev);
    }

    private static RatingArchitecture architecture(
            List<Integer> layers,
            double dropout,
            double vectorDropout,
            boolean biases,
            boolean product,
            double hiddenIds,
            double initStddev) {
        List<Integer> hidden = new ArrayList<>();
        layers.subList(1, layers.size()).forEach(width -> hidden.add(2 * width));
        return new RatingArchitecture(
                List.of(RatingInput.USER, RatingInput.MOVIE),
                layers.get(0),
                hidden,
                dropout,
                vectorDropout,
                hiddenIds,
                biases,
                product,
                false,
                initStddev);
    }
}
