package kinoscope.experiment.recipe;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kinoscope.data.InputException;
import kinoscope.model.Histories;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfModel;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NcfTrainer;
import kinoscope.sample.StreamedInteractions;

/**
 * An NCF network on implicit feedback, see {@link StreamedInteractions}: every rating is a positive, and a held-out item can
 * be drawn as a negative, since training does not know it.
 *
 * @param architecture which network
 */
record NcfRecipe(NcfArchitecture architecture) implements Recipe {
    @Override
    public String name() {
        return architecture.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> texts = new LinkedHashMap<>(OptionTexts.of(network(Map.of())));
        texts.keySet().removeAll(unused());
        texts.putAll(OptionTexts.of(NcfSurroundings.defaults()));
        return texts;
    }

    @Override
    public boolean choosesEpoch() {
        return true;
    }

    @Override
    public boolean seesItems() {
        return architecture.hasVisual();
    }

    @Override
    public void check(Map<String, String> options) {
        network(options);
        OptionTexts.read(NcfSurroundings.defaults(), options).computing();
    }

    @Override
    public Fitted fit(Task task, Map<String, String> options) {
        NcfOptions network = network(options);
        NcfSurroundings surroundings = OptionTexts.read(NcfSurroundings.defaults(), options);
        NcfTrainer trainer = new NcfTrainer(surroundings.computing(), network).showing(task.progress());
        task.validation()
                .ifPresent(asked -> trainer.validatedBy(asked.ranking()).watchedBy(asked.watch()));
        task.checkpoint().ifPresent(trainer::checkpointedIn);
        if (architecture.hasVisual()) {
            trainer.seeing(task.known()
                    .features()
                    .orElseThrow(() ->
                            new InputException(name() + " needs the posters of the movies; these data have none")));
        }
        NcfModel model = trainer.train(
                task.train(), new StreamedInteractions(task.train(), surroundings.negatives(), network.seed()));
        return new Fitted(
                model,
                Histories.of(task.train()),
                model.history().bestEpoch(),
                model.history().best().validation());
    }

    private Set<String> unused() {
        return switch (architecture) {
            case GMF -> Set.of("architecture", "layers", "dropout", "visual-hidden");
            case MLP -> Set.of("architecture", "factors", "visual-hidden");
            case NEUMF -> Set.of("architecture", "visual-hidden");
            case VGMF -> Set.of("architecture", "layers", "dropout");
            case VNEUMF -> Set.of("architecture");
        };
    }

    private NcfOptions network(Map<String, String> options) {
        return OptionTexts.read(NcfOptions.defaults().withArchitecture(architecture), options);
    }
}
