package kinoscope.experiment.recipe;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import kinoscope.model.Histories;
import kinoscope.model.Recommender;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfBlend;
import kinoscope.model.neural.NcfModel;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NcfTrainer;
import kinoscope.sample.StreamedInteractions;

/**
 * An NCF network on implicit feedback, see {@link StreamedInteractions}: every rating is a positive, and a held-out item can
 * be drawn as a negative, since training does not know it.
 *
 * @param name on the command line
 * @param standard the network and its training by default
 * @param around the rest by default
 * @param completing what is made of the trained network
 */
record NcfRecipe(
        String name,
        NcfOptions standard,
        NcfSurroundings around,
        BiFunction<NcfModel, Histories, Recommender> completing)
        implements Recipe {
    /** A network alone. */
    static NcfRecipe of(NcfArchitecture architecture) {
        return new NcfRecipe(
                architecture.name().toLowerCase(Locale.ROOT),
                NcfOptions.defaults().withArchitecture(architecture),
                NcfSurroundings.defaults(),
                (network, histories) -> network);
    }

    /** The GMF that does best on ML-1M, with implicit ALS and EASE beside it. */
    static NcfRecipe gmfBlend() {
        return new NcfRecipe(
                "gmf-blend", TUNED_GMF, new NcfSurroundings(8, NcfSurroundings.Engine.FUSED, 1), NcfBlend::fit);
    }

    /** Chosen on the second-to-last items of ML-1M among 99 others, with eight negatives. */
    static final NcfOptions TUNED_GMF = NcfOptions.defaults()
            .withArchitecture(NcfArchitecture.GMF)
            .withFactors(64)
            .withBatchSize(2048)
            .withLearningRate(3e-3)
            .withLearningRateDecay(.6)
            .withVectorRegularization(3e-3)
            .withEpochs(7);

    @Override
    public Map<String, String> defaults() {
        Map<String, String> texts = new LinkedHashMap<>(OptionTexts.of(network(Map.of())));
        texts.keySet().removeAll(unused());
        texts.putAll(OptionTexts.of(around));
        return texts;
    }

    @Override
    public boolean choosesEpoch() {
        return true;
    }

    @Override
    public void check(Map<String, String> options) {
        network(options);
        OptionTexts.read(around, options).computing();
    }

    @Override
    public Fitted fit(Task task, Map<String, String> options) {
        NcfOptions network = network(options);
        NcfSurroundings surroundings = OptionTexts.read(around, options);
        NcfTrainer trainer = new NcfTrainer(surroundings.computing(), network).showing(task.progress());
        task.validation().ifPresent(trainer::validatedBy);
        task.checkpoint().ifPresent(trainer::checkpointedIn);
        NcfModel model = trainer.train(
                task.train(), new StreamedInteractions(task.train(), surroundings.negatives(), network.seed()));
        Histories histories = Histories.of(task.train());
        return new Fitted(
                completing.apply(model, histories),
                histories,
                model.history().bestEpoch(),
                model.history().best().validation());
    }

    private Set<String> unused() {
        return switch (standard.architecture()) {
            case GMF -> Set.of("architecture", "layers", "dropout");
            case MLP -> Set.of("architecture", "factors");
            case NEUMF -> Set.of("architecture");
        };
    }

    private NcfOptions network(Map<String, String> options) {
        return OptionTexts.read(standard, options);
    }
}
