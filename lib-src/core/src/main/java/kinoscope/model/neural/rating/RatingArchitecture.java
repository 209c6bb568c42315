package kinoscope.model.neural.rating;

import java.util.EnumSet;
import java.util.List;

/**
 * How a network for stars looks: {@code stars = unit (w . tower([x_1 | x_2 ..]) + b)}, where x_k is the vector of an input and
 * each hidden layer ends in a ReLU and dropout. With biases {@code + b_u + b_i} is added before the unit, with the product
 * {@code + x_user . x_movie}.
 *
 * @param inputs what the network is told, each once; at least one of the user and one of the movie
 * @param factors width of each input's vectors, 1..4096
 * @param layers widths of the hidden layers, from below; 1..16 of them, each 1..4096
 * @param dropout probability that an output of a hidden layer is dropped while training, 0 to below 1
 * @param hiddenIds probability that an id is withheld while training, 0 to below 1: the network then learns to do without,
 *     as it must for users and movies that it has not met
 * @param biases whether user and movie have biases; both ids must be inputs
 * @param product whether the product of the vectors of user and movie is added; both ids must be inputs
 * @param relative whether it learns stars as a share of the most that can be given; else stars
 * @param initStddev spread of starting vectors, above 0
 */
public record RatingArchitecture(
        List<RatingInput> inputs,
        int factors,
        List<Integer> layers,
        double dropout,
        double hiddenIds,
        boolean biases,
        boolean product,
        boolean relative,
        double initStddev) {
    private static final int WIDEST = 4096;
    private static final int DEEPEST = 16;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public RatingArchitecture {
        inputs = List.copyOf(inputs);
        layers = List.copyOf(layers);
        require(
                inputs.stream().anyMatch(RatingInput::isOfUser)
                        && !inputs.stream().allMatch(RatingInput::isOfUser),
                "inputs must tell of user and movie, not " + inputs);
        require(EnumSet.copyOf(inputs).size() == inputs.size(), "inputs must be named once, not " + inputs);
        require(factors >= 1 && factors <= WIDEST, "factors must be in 1.." + WIDEST + ", not " + factors);
        require(
                !layers.isEmpty() && layers.size() <= DEEPEST && layers.stream().allMatch(w -> w >= 1 && w <= WIDEST),
                "layers must be 1.." + DEEPEST + " widths in 1.." + WIDEST + ", not " + layers);
        require(dropout >= 0 && dropout < 1, "dropout must be 0 to below 1, not " + dropout);
        require(hiddenIds >= 0 && hiddenIds < 1, "hiddenIds must be 0 to below 1, not " + hiddenIds);
        boolean ids = inputs.contains(RatingInput.USER) && inputs.contains(RatingInput.MOVIE);
        require(ids || !product, "product needs user and movie among the inputs, not " + inputs);
        require(ids || !biases, "biases need user and movie among the inputs, not " + inputs);
        require(initStddev > 0, "initStddev must be above 0, not " + initStddev);
    }

    static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** The inputs that tell of the user, or of the movie. */
    List<RatingInput> inputs(boolean ofUser) {
        return inputs.stream().filter(input -> input.isOfUser() == ofUser).toList();
    }
}
