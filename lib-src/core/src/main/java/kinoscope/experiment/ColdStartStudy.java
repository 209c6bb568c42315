package kinoscope.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kinoscope.data.Dataset;
import kinoscope.data.Progress;
import kinoscope.eval.StarComparison;
import kinoscope.eval.StarPredictions;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.experiment.StarFits.Network;
import kinoscope.model.neural.rating.DemographicsNetwork;
import kinoscope.model.neural.rating.RatingNetworkModel;
import kinoscope.split.ColdItems;
import kinoscope.split.ColdUsers;
import kinoscope.split.Splitter;
import kinoscope.split.SubSeed;

/**
 * Asks what models make of users, or movies, of whom training shows no rating: all ratings of some of them are hidden to judge
 * on, and those of others to choose by. A network that is to do without an id has to practise it, so ids are withheld now and
 * then in its training; how often is chosen.
 */
public final class ColdStartStudy {
    /** The name of the network that is told everything. */
    public static final String NETWORK = NetworkInputs.ALL.label();

    /** Of those without ratings there is little to learn, so that few epochs do. */
    private static final int MOST_EPOCHS = 6;

    private final Hidden hidden;
    private final RatingNetworkStudyOptions options;
    private final RatingBed bed;
    private final StarFits fits;
    private List<RatingNetworkModel> tried;
    private Map<String, StarPredictions> models;
    private Map<String, StarPredictions> informed;

    /** Who is hidden. */
    public enum Hidden {
        /** Users. */
        USERS(
                "users",
                List.of(
                        NetworkInputs.NO_DEMOGRAPHICS,
                        NetworkInputs.GENDER,
                        NetworkInputs.AGE,
                        NetworkInputs.OCCUPATION,
                        NetworkInputs.NO_USER)),
        /** Movies. */
        MOVIES("movies", List.of(NetworkInputs.NO_GENRES, NetworkInputs.COMBINATION, NetworkInputs.NO_MOVIE));

        private final String label;
        private final List<NetworkInputs> compared;

        Hidden(String label, List<NetworkInputs> compared) {
            this.label = label;
            this.compared = compared;
        }

        /** The name for tables. */
        public String label() {
            return label;
        }

        private Splitter splitter(double share, long seed) {
            return this == USERS ? new ColdUsers(share, seed) : new ColdItems(share, seed);
        }

        private StarComparison compare(
                String first, StarPredictions before, String second, StarPredictions after, Bootstrap bootstrap) {
            return this == USERS
                    ? StarComparison.byUser(first, before, second, after, bootstrap)
                    : StarComparison.byItem(first, before, second, after, bootstrap);
        }
    }

    /**
     * A probability that was tried.
     *
     * @param hiddenIds that an id is withheld in training
     * @param epoch the best one
     * @param rmse on the users, or movies, hidden to choose by
     */
    public record Trial(double hiddenIds, int epoch, double rmse) {}

    /**
     * Divides the data; nothing is trained yet.
     *
     * @param dataset with demographics and genres
     * @param hidden who is hidden
     * @param options what to train
     * @param seed of the draws
     * @param display gives a display for a named piece of long work
     * @throws kinoscope.data.InputException if there are too few to hide some
     */
    public ColdStartStudy(
            Dataset dataset,
            Hidden hidden,
            RatingNetworkStudyOptions options,
            long seed,
            Function<String, Progress> display) {
        this.hidden = hidden;
        this.options = options;
        this.bed = RatingBed.of(
                dataset,
                hidden.splitter(options.hidden(), seed).split(dataset.ratings()),
                hidden.splitter(options.hidden(), SubSeed.of(seed, 1)),
                seed);
        this.fits = new StarFits(bed, options.threads(), display);
    }

    /** The data and its parts. */
    public RatingBed bed() {
        return bed;
    }

    /** Each probability that was to be tried, in their order. */
    public List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (RatingNetworkModel model : tried()) {
            trials.add(new Trial(
                    model.architecture().hiddenIds(),
                    model.history().bestEpoch(),
                    model.history().best().validationRmse()));
        }
        return trials;
    }

    /** The trial with the lowest error, the first of equals. */
    public Trial best() {
        return trials().stream().min(Comparator.comparingDouble(Trial::rmse)).orElseThrow();
    }

    private synchronized List<RatingNetworkModel> tried() {
        if (tried == null) {
            tried = fits.tried(
                    "withheld ids, hidden " + hidden.label,
                    options.hiddenIds().stream()
                            .map(share -> network("withheld " + share, NetworkInputs.ALL, share))
                            .toList());
        }
        return tried;
    }

    /** What final models predict for the hidden, by name: the points of reference, and the network with the best trial last. */
    public synchronized Map<String, StarPredictions> models() {
        if (models == null) {
            Map<String, StarPredictions> all = new LinkedHashMap<>();
            fits.references(options.factors()).forEach((name, model) -> all.put(name, fits.tested(model)));
            Trial best = best();
            RatingNetworkModel chosen = tried().get(trials().indexOf(best));
            Network network = network(NETWORK, NetworkInputs.ALL, best.hiddenIds());
            all.put(NETWORK, fits.tested(fits.finished(network, chosen).finished()));
            models = Collections.unmodifiableMap(all);
        }
        return models;
    }

    /**
     * What networks predict for the hidden that are told less, or otherwise, by what they are told; the one that is told
     * everything stands last. Each has its own best epoch, and ids are withheld from all as in the best trial.
     */
    public synchronized Map<String, StarPredictions> informed() {
        if (informed == null) {
            double share = best().hiddenIds();
            Map<String, StarPredictions> all = new LinkedHashMap<>();
            fits.networks(
                            "what is told, hidden " + hidden.label,
                            hidden.compared.stream()
                                    .map(inputs -> network(inputs.label(), inputs, share))
                                    .toList())
                    .forEach((name, fit) -> all.put(name, fits.tested(fit.finished())));
            all.put(NETWORK, models().get(NETWORK));
            informed = Collections.unmodifiableMap(all);
        }
        return informed;
    }

    /** The network that is told everything against each point of reference; users, or movies, are what is drawn again. */
    public List<StarComparison> comparisons() {
        return against(NETWORK, models());
    }

    /** The network that is told everything against those that are told less, or otherwise. */
    public List<StarComparison> worth() {
        return against(NETWORK, informed());
    }

    private List<StarComparison> against(String name, Map<String, StarPredictions> all) {
        Bootstrap bootstrap = Bootstrap.defaults(bed.seed());
        return all.keySet().stream()
                .filter(other -> !other.equals(name))
                .map(other -> hidden.compare(other, all.get(other), name, all.get(name), bootstrap))
                .toList();
    }

    private Network network(String name, NetworkInputs inputs, double share) {
        DemographicsNetwork shape =
                options.network().withInputs(inputs.inputs()).withHiddenIds(share);
        int epochs = Math.min(MOST_EPOCHS, options.fitting().epochs());
        return new Network(name, shape.architecture(), options.fitting().withEpochs(epochs));
    }
}
