package kinoscope.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.eval.StarPredictions;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.model.RatingPredictor;
import kinoscope.model.baseline.GlobalMean;
import kinoscope.model.baseline.ItemMean;
import kinoscope.model.factor.BiasedAlsOptions;
import kinoscope.model.neural.rating.RatingArchitecture;
import kinoscope.model.neural.rating.RatingEngine;
import kinoscope.model.neural.rating.RatingFitting;
import kinoscope.model.neural.rating.RatingNetworkModel;
import kinoscope.model.neural.rating.RatingTrainer;

/**
 * Trains models that predict stars on one bed, all by the same procedure: the epoch is chosen on the validation part, and what
 * is reported is trained anew on train and validation for so many epochs.
 */
final class StarFits {
    private static final long STEPS = 1000;

    private final RatingBed bed;
    private final int threads;
    private final Function<String, Progress> display;
    private final Recipe.Known known;

    /**
     * Nothing is trained yet.
     *
     * @param threads how many networks are trained at the same time
     * @param display gives a display for a named piece of long work
     */
    StarFits(RatingBed bed, int threads, Function<String, Progress> display) {
        this.bed = bed;
        this.threads = threads;
        this.display = display;
        this.known = Recipe.Known.of(bed.dataset(), Optional.empty());
    }

    /**
     * A network to train.
     *
     * @param name of the model
     */
    record Network(String name, RatingArchitecture architecture, RatingFitting fitting) {}

    /** Trains networks on the training part alone, with the weights of the epochs that were best on the validation part. */
    List<RatingNetworkModel> tried(String task, List<Network> networks) {
        return inParallel(task, networks, this::tried);
    }

    /** Trains networks by the whole procedure; by name. */
    Map<String, NetworkFit> networks(String task, List<Network> networks) {
        return inParallel(task, networks, (network, progress) -> {
                    RatingNetworkModel chosen = tried(network, part(progress, 0));
                    return new NetworkFit(chosen, finished(network, chosen, part(progress, 1)));
                })
                .stream()
                .collect(Collectors.toMap(NetworkFit::name, fit -> fit, (one, other) -> one, LinkedHashMap::new));
    }

    /** Ends the procedure for a network that was tried. */
    NetworkFit finished(Network network, RatingNetworkModel chosen) {
        try (Progress progress = display.apply("training " + network.name)) {
            return new NetworkFit(chosen, finished(network, chosen, progress));
        }
    }

    /** The points of reference, by name: means, biases alone, and factors with and without genres. */
    Map<String, RatingPredictor> references(BiasedAlsOptions factors) {
        Map<String, RatingPredictor> models = new LinkedHashMap<>();
        models.put("global mean", GlobalMean.of(bed.all()));
        models.put("item mean", ItemMean.of(bed.all()));
        FactorStudyOptions options = new FactorStudyOptions(
                factors, List.of(factors.factors()), List.of(factors.regularization()), factors.epochs(), .1);
        FactorStudy study = new FactorStudy(bed, options, display);
        Map<FactorStudy.Variant, BiasedAlsOptions> chosen = new LinkedHashMap<>();
        study.curves().forEach((variant, result) -> chosen.put(variant, factors.withEpochs(result.bestEpoch())));
        study.finished(chosen).forEach((variant, result) -> models.put(variant.label(), result.model()));
        return models;
    }

    /** What a final model predicts for the test part. */
    StarPredictions tested(RatingPredictor model) {
        return StarPredictions.of(model, bed.split().test());
    }

    /** A training that can go on beside others. */
    private interface Work<T> {
        T apply(Network network, Progress progress);
    }

    private <T> List<T> inParallel(String task, List<Network> networks, Work<T> work) {
        try (Progress progress = display.apply(task)) {
            return ParallelWork.all(
                    networks.stream()
                            .map(network -> new ParallelWork.Piece<>(network.name, own -> work.apply(network, own)))
                            .toList(),
                    threads,
                    progress);
        }
    }

    private RatingNetworkModel tried(Network network, Progress progress) {
        return trainer(network, network.fitting, progress)
                .validatedOn(bed.split().validation())
                .train(bed.split().train());
    }

    private RatingNetworkModel finished(Network network, RatingNetworkModel chosen, Progress progress) {
        Ratings all = bed.all();
        return trainer(network, network.fitting.withEpochs(chosen.history().bestEpoch()), progress)
                .train(all);
    }

    private RatingTrainer trainer(Network network, RatingFitting fitting, Progress progress) {
        return new RatingTrainer(RatingEngine.fused(1), network.name, network.architecture, fitting)
                .knowing(known.demographics(), known.genres())
                .showing(progress);
    }

    /** Shows one of two trainings as half of the work. */
    private static Progress part(Progress progress, int which) {
        return (done, total, note) -> progress.update(STEPS * which + STEPS * done / total, 2 * STEPS, note);
    }
}
