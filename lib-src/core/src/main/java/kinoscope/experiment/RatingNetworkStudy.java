package kinoscope.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kinoscope.data.Progress;
import kinoscope.eval.StarPredictions;
import kinoscope.experiment.StarFits.Network;
import kinoscope.model.neural.rating.RatingMlp;

/**
 * Compares networks that predict stars with each other and with points of reference, on one bed. The epoch of each is chosen on
 * the validation part; what is reported is trained anew on train and validation and meets the test part once.
 */
public final class RatingNetworkStudy {
    private static final List<NetworkInputs> COMPARED =
            List.of(NetworkInputs.ALL, NetworkInputs.IDS, NetworkInputs.NO_IDS);

    /** The name of the network without biases and product. */
    private static final String NARROW = "built as the original";

    private final RatingNetworkStudyOptions options;
    private final StarFits fits;
    private Map<String, NetworkFit> networks;
    private Map<String, StarPredictions> tested;

    /**
     * Prepares a study; nothing is trained yet.
     *
     * @param bed the data, with demographics and genres, and its parts
     * @param options what to train
     * @param display gives a display for a named piece of long work
     */
    public RatingNetworkStudy(RatingBed bed, RatingNetworkStudyOptions options, Function<String, Progress> display) {
        this.options = options;
        this.fits = new StarFits(bed, options.threads(), display);
    }

    /** The name of the network that is told everything. */
    public String mainName() {
        return NetworkInputs.ALL.label();
    }

    private String mlpName() {
        return options.mlp().layers().stream()
                .map(String::valueOf)
                .collect(Collectors.joining("-", RatingMlp.NAME + " ", ""));
    }

    /** The network that is told everything. */
    public NetworkFit main() {
        return networks().get(mainName());
    }

    /**
     * The networks by name, trained when first asked for: the perceptron on ids, that which is told everything, others that are
     * told less, and the narrow one without biases and product.
     *
     * @throws kinoscope.data.InputException if the data have no demographics or no genres
     */
    public synchronized Map<String, NetworkFit> networks() {
        if (networks == null) {
            List<Network> asked = new ArrayList<>();
            asked.add(new Network(mlpName(), options.mlp().architecture(), options.mlpFitting()));
            for (NetworkInputs inputs : COMPARED) {
                asked.add(new Network(
                        inputs.label(),
                        options.network().withInputs(inputs.inputs()).architecture(),
                        options.fitting()));
            }
            asked.add(new Network(NARROW, options.narrow().architecture(), options.narrowFitting()));
            networks = Collections.unmodifiableMap(fits.networks("networks", asked));
        }
        return networks;
    }

    /** What the final models predict for the test part, by name: the points of reference first, the networks behind them. */
    public synchronized Map<String, StarPredictions> tested() {
        if (tested == null) {
            Map<String, StarPredictions> all = new LinkedHashMap<>();
            fits.references(options.factors()).forEach((name, model) -> all.put(name, fits.tested(model)));
            networks().forEach((name, fit) -> all.put(name, fits.tested(fit.finished())));
            tested = Collections.unmodifiableMap(all);
        }
        return tested;
    }
}
