package kinoscope.model.neural.rating;

import java.util.List;

/**
 * A narrow perceptron that knows users and movies not by their ids alone, so that it has something to say of those without
 * ratings.
 *
 * @param inputs what it is told, each once; default all but the combination of genres
 * @param factors width of each input's vectors, 1..4096, default 64
 * @param layers widths of the hidden layers, from below, default 64, 32
 * @param dropout probability that an output of a hidden layer is dropped while training, 0 to below 1, default .2
 * @param vectorDropout probability that a number of a vector is dropped while training, 0 to below 1
 * @param hiddenIds probability that an id is withheld while training, 0 to below 1: for users and movies without ratings
 * @param biases whether user and movie have biases beside the tower; both ids must be inputs
 * @param product whether the product of the vectors of user and movie is added to what the tower says
 * @param initStddev spread of starting vectors, above 0
 */
public record DemographicsNetwork(
        List<RatingInput> inputs,
        int factors,
        List<Integer> layers,
        double dropout,
        double vectorDropout,
        double hiddenIds,
        boolean biases,
        boolean product,
        double initStddev) {
    /** The name for reports. */
    public static final String NAME = "Demographics network";

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public DemographicsNetwork {
        inputs = List.copyOf(inputs);
        layers = List.copyOf(layers);
        architecture(inputs, factors, layers, dropout, vectorDropout, hiddenIds, biases, product, initStddev);
    }

    /** Ids, gender, age, occupation and genres, with biases and product, chosen on a validation part of ML-1M. */
    public static DemographicsNetwork defaults() {
        List<RatingInput> inputs = List.of(
                RatingInput.USER,
                RatingInput.GENDER,
                RatingInput.AGE,
                RatingInput.OCCUPATION,
                RatingInput.MOVIE,
                RatingInput.GENRES);
        return new DemographicsNetwork(inputs, 64, List.of(64, 32), .2, .4, 0, true, true, .05);
    }

    /** The shape this network was modelled on: two layers of ten units, and each combination of genres a genre of its own. */
    public static DemographicsNetwork narrow() {
        List<RatingInput> inputs = List.of(
                RatingInput.USER,
                RatingInput.GENDER,
                RatingInput.AGE,
                RatingInput.OCCUPATION,
                RatingInput.MOVIE,
                RatingInput.GENRE_COMBINATION);
        return new DemographicsNetwork(inputs, 50, List.of(10, 10), .2, 0, 0, false, false, .1);
    }

    /** How the {@link #narrow} one is trained. */
    public static RatingFitting narrowFitting() {
        return new RatingFitting(RatingOptimizer.ADAM, .001, Schedule.COSINE, 0, 0, 1024, 15, 6, true, 42);
    }

    /** How it is trained by default. */
    public static RatingFitting fitting() {
        return new RatingFitting(RatingOptimizer.ADAM, .0009, Schedule.COSINE, 0, .01, 1024, 20, 6, true, 42);
    }

    /** The same, told of other things; without one of the ids it has no biases. */
    public DemographicsNetwork withInputs(List<RatingInput> others) {
        boolean ids = others.contains(RatingInput.USER) && others.contains(RatingInput.MOVIE);
        return new DemographicsNetwork(
                others, factors, layers, dropout, vectorDropout, hiddenIds, biases && ids, product, initStddev);
    }

    /** The same with vectors of another width. */
    public DemographicsNetwork withFactors(int width) {
        return new DemographicsNetwork(
                inputs, width, layers, dropout, vectorDropout, hiddenIds, biases, product, initStddev);
    }

    /** The same with another probability that a number of a vector is dropped. */
    public DemographicsNetwork withVectorDropout(double probability) {
        return new DemographicsNetwork(
                inputs, factors, layers, dropout, probability, hiddenIds, biases, product, initStddev);
    }

    /** The same with another probability that an id is withheld. */
    public DemographicsNetwork withHiddenIds(double probability) {
        return new DemographicsNetwork(
                inputs, factors, layers, dropout, vectorDropout, probability, biases, product, initStddev);
    }

    /** The network. */
    public RatingArchitecture architecture() {
        return architecture(inputs, factors, layers, dropout, vectorDropout, hiddenIds, biases, product, initStddev);
    }

    private static RatingArchitecture architecture(
            List<RatingInput> inputs,
            int factors,
            List<Integer> layers,
            double dropout,
            double vectorDropout,
            double hiddenIds,
            boolean biases,
            boolean product,
            double initStddev) {
        return new RatingArchitecture(
                inputs, factors, layers, dropout, vectorDropout, hiddenIds, biases, product, true, initStddev);
    }
}
