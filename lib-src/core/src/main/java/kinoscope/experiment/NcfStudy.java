package kinoscope.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.eval.HitRate;
import kinoscope.eval.Validator;
import kinoscope.model.ItemFeatures;
import kinoscope.model.neural.NcfEngine;
import kinoscope.model.neural.NcfModel;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NcfPretraining;
import kinoscope.model.neural.NcfTrainer;
import kinoscope.model.neural.fused.FusedEngine;
import kinoscope.sample.StreamedInteractions;

/**
 * Trains NCF networks on the training part of a test bed, one setting after the other, and measures each on the validation
 * part after every epoch. The test part is never read. All epochs are trained; the model is that of the best of them.
 *
 * <p>Models and curves are kept under a key of all that decides them, so that a study that is run again shows what it has.
 */
public final class NcfStudy {
    private static final int CUTOFF = 10;

    private final TestBed bed;
    private final ModelStore store;
    private final Path folder;
    private final Function<String, Progress> display;
    private final NcfEngine engine = new FusedEngine();
    private final Validator ndcg;
    private final Validator hitRate;

    /**
     * A finished training.
     *
     * @param key of everything that decides it
     * @param curve epoch by epoch
     * @param model that of the best trained epoch
     */
    public record Trial(String key, LearningCurve curve, NcfModel model) {}

    /**
     * Prepares a study; nothing is trained yet.
     *
     * @param bed data and protocol
     * @param folder where models and curves are kept
     * @param display gives a display for a named piece of long work
     */
    public NcfStudy(TestBed bed, Path folder, Function<String, Progress> display) {
        this.bed = bed;
        this.store = new ModelStore(folder);
        this.folder = folder;
        this.display = display;
        this.ndcg = bed.validator();
        this.hitRate = bed.validator(new HitRate(CUTOFF));
    }

    /**
     * Trains from drawn weights.
     *
     * @param options network and optimizer; the patience is not used
     * @param negatives for each positive, 1 to 1000
     */
    public Trial train(NcfOptions options, int negatives) {
        return train(
                options,
                negatives,
                ItemFeatures.none(bed.split().train().items().size()));
    }

    /**
     * Trains a network that sees items, from drawn weights.
     *
     * @param options network and optimizer; the patience is not used
     * @param negatives for each positive, 1 to 1000
     * @param features of the items; not looked at by networks without a visual part
     */
    public Trial train(NcfOptions options, int negatives, ItemFeatures features) {
        boolean sees = options.architecture().hasVisual();
        String start = "drawn weights" + (sees ? " " + features + " " + features.hashCode() : "");
        return trial(
                options, negatives, key(options, negatives, start), trainer -> trainer.seeing(features), List.of());
    }

    /**
     * Joins a GMF and an MLP, see {@link NcfPretraining}, and trains the NeuMF further, with the optimizer of both. Its curve
     * begins with epoch 0, the joined network as it is.
     *
     * @param gmf a GMF of this study
     * @param mlp an MLP of this study
     * @param alpha how much the GMF counts, in 0..1
     * @param tuning learning rate and epochs; all else stays as the two were trained
     * @param negatives for each positive, 1 to 1000
     */
    public Trial joined(Trial gmf, Trial mlp, double alpha, NcfOptions tuning, int negatives) {
        NcfModel start = NcfPretraining.join(gmf.model(), mlp.model(), alpha);
        NcfOptions options =
                start.options().withLearningRate(tuning.learningRate()).withEpochs(tuning.epochs());
        String key = key(options, negatives, gmf.key() + " " + mlp.key() + " " + alpha);
        LearningCurve.Point joined =
                new LearningCurve.Point(0, Double.NaN, hitRate.applyAsDouble(start), ndcg.applyAsDouble(start), 0);
        return trial(options, negatives, key, trainer -> trainer.startingFrom(start), List.of(joined));
    }

    private Trial trial(
            NcfOptions options,
            int negatives,
            String key,
            Consumer<NcfTrainer> preparing,
            List<LearningCurve.Point> before) {
        Path file = folder.resolve(key + ".json");
        Optional<NcfModel> kept = store.load(key);
        if (kept.isPresent() && Files.exists(file)) {
            return new Trial(key, Json.read(file, LearningCurve.class, "a learning curve"), kept.get());
        }
        List<LearningCurve.Point> points = new ArrayList<>(before);
        NcfModel model = trained(options, negatives, preparing, points);
        LearningCurve curve = new LearningCurve(points);
        Json.write(file, curve);
        return new Trial(key, curve, store.keep(key, model));
    }

    private NcfModel trained(
            NcfOptions options, int negatives, Consumer<NcfTrainer> preparing, List<LearningCurve.Point> points) {
        Ratings train = bed.split().train();
        List<Double> hits = new ArrayList<>();
        try (Progress progress =
                display.apply("training " + options.architecture().label())) {
            NcfTrainer trainer = new NcfTrainer(engine, options.withPatience(0))
                    .showing(progress)
                    .validatedBy(model -> {
                        hits.add(hitRate.applyAsDouble(model));
                        return ndcg.applyAsDouble(model);
                    })
                    .onEpoch(result -> points.add(new LearningCurve.Point(
                            result.epoch(),
                            result.loss(),
                            hits.get(hits.size() - 1),
                            result.validation(),
                            result.seconds())));
            preparing.accept(trainer);
            return trainer.train(train, new StreamedInteractions(train, negatives, options.seed()));
        }
    }

    private String key(NcfOptions options, int negatives, String start) {
        return store.key(
                "study",
                engine.name(),
                options,
                negatives,
                start,
                bed.validating().text(),
                bed.seed(),
                bed.split().train().fingerprint());
    }
}
