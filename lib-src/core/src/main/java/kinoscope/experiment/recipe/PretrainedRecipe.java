package kinoscope.experiment.recipe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import kinoscope.model.Histories;
import kinoscope.model.Recommender;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfModel;
import kinoscope.model.neural.NcfOptimizer;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NcfPretraining;
import kinoscope.model.neural.NcfTrainer;
import kinoscope.sample.InteractionSource;
import kinoscope.sample.StreamedInteractions;

/**
 * A NeuMF that begins as a trained GMF and a trained MLP, see {@link NcfPretraining}. Each stage has its number of epochs;
 * validation chooses none of them.
 *
 * <p>Stages that are done leave a checkpoint of their own beside that of the task, {@code .gmf} and {@code .mlp}, until the
 * last one is done.
 *
 * @param name on the command line
 * @param completing what is made of the trained network
 */
record PretrainedRecipe(String name, BiFunction<NcfModel, Histories, Recommender> completing) implements Recipe {
    /** Chosen on the second-to-last items of ML-1M among 99 others. */
    private static final Stages STANDARD = new Stages(
            NcfOptions.defaults()
                    .withArchitecture(NcfArchitecture.GMF)
                    .withFactors(64)
                    .withBatchSize(2048)
                    .withLearningRate(3e-3)
                    .withLearningRateDecay(.6)
                    .withVectorRegularization(3e-3)
                    .withEpochs(7)
                    .withPatience(0),
            NcfOptions.defaults()
                    .withArchitecture(NcfArchitecture.MLP)
                    .withLayers(List.of(128, 64, 32))
                    .withBatchSize(2048)
                    .withLearningRate(2e-3)
                    .withLearningRateDecay(.85)
                    .withEpochs(7)
                    .withPatience(0),
            .7,
            new Tuning(NcfOptimizer.ADAM, 1e-4, 1),
            42);

    private static final NcfSurroundings SURROUNDINGS = new NcfSurroundings(8, NcfSurroundings.Engine.FUSED, 1);

    /** How the joined network is trained further; the rest is as for the MLP. */
    record Tuning(NcfOptimizer optimizer, double learningRate, int epochs) {}

    /** The networks to join, how much the GMF counts, and what comes then. */
    record Stages(NcfOptions gmf, NcfOptions mlp, double alpha, Tuning tuning, long seed) {
        Stages {
            if (!(alpha >= 0 && alpha <= 1)) {
                throw new IllegalArgumentException("alpha must be in 0..1, not " + alpha);
            }
        }

        NcfOptions tuned(NcfOptions joined) {
            return joined.withSeed(seed + 2)
                    .withOptimizer(tuning.optimizer())
                    .withLearningRate(tuning.learningRate())
                    .withLearningRateDecay(1)
                    .withEpochs(tuning.epochs());
        }
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> texts = new LinkedHashMap<>(OptionTexts.of(STANDARD));
        texts.keySet().removeAll(Set.of("gmf-visual-hidden", "mlp-visual-hidden"));
        texts.keySet().removeAll(Set.of("gmf-architecture", "gmf-layers", "gmf-dropout", "gmf-patience", "gmf-seed"));
        texts.keySet().removeAll(Set.of("mlp-architecture", "mlp-factors", "mlp-patience", "mlp-seed"));
        texts.putAll(OptionTexts.of(SURROUNDINGS));
        return texts;
    }

    @Override
    public void check(Map<String, String> options) {
        Stages stages = stages(options);
        stages.tuned(stages.mlp());
        OptionTexts.read(SURROUNDINGS, options).computing();
    }

    @Override
    public Fitted fit(Task task, Map<String, String> options) {
        Stages stages = stages(options);
        NcfSurroundings surroundings = OptionTexts.read(SURROUNDINGS, options);
        Run run = new Run(task, surroundings);
        NcfModel gmf = run.trained(stages.gmf(), ".gmf", Optional.empty());
        NcfModel mlp = run.trained(stages.mlp(), ".mlp", Optional.empty());
        NcfModel joined = NcfPretraining.join(gmf, mlp, stages.alpha());
        NcfModel model = run.trained(stages.tuned(joined.options()), "", Optional.of(joined));
        run.removeStages();
        Histories histories = Histories.of(task.train());
        return new Fitted(
                completing.apply(model, histories), histories, model.history().bestEpoch(), Double.NaN);
    }

    /** The stages on their way. */
    private record Run(Task task, NcfSurroundings surroundings) {
        NcfModel trained(NcfOptions options, String suffix, Optional<NcfModel> start) {
            NcfTrainer trainer = new NcfTrainer(surroundings.computing(), options).showing(task.progress());
            checkpoint(suffix).ifPresent(trainer::checkpointedIn);
            start.ifPresent(trainer::startingFrom);
            InteractionSource source = new StreamedInteractions(task.train(), surroundings.negatives(), options.seed());
            return trainer.train(task.train(), source);
        }

        void removeStages() {
            for (String suffix : List.of(".gmf", ".mlp")) {
                checkpoint(suffix).ifPresent(file -> {
                    try {
                        Files.deleteIfExists(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }

        private Optional<Path> checkpoint(String suffix) {
            return task.checkpoint().map(file -> file.resolveSibling(file.getFileName() + suffix));
        }
    }

    /** Each stage has a seed of its own, so that it draws other negatives. */
    private static Stages stages(Map<String, String> options) {
        Stages read = OptionTexts.read(STANDARD, options);
        return new Stages(
                read.gmf().withSeed(read.seed()),
                read.mlp().withSeed(read.seed() + 1),
                read.alpha(),
                read.tuning(),
                read.seed());
    }
}
