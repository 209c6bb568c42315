package kinoscope.experiment;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kinoscope.data.Dataset;
import kinoscope.model.neural.NcfOptions;
import kinoscope.profile.FineTuneOptions;
import kinoscope.sample.SamplingOptions;
import kinoscope.split.TemporalSplitter;

/**
 * Every choice of the {@link MainPipeline}.
 *
 * @param seed the seed of all draws
 * @param cutoff k of the metrics and of early stopping, default 10
 * @param validationUsers users that early stopping asks in each epoch, default 2000 at most
 * @param splitter train, validation and test; default per-user temporal 80/10/10
 * @param sampling labels and negatives of the first training; default hard-first, 4 for each positive
 * @param training network and optimizer of the first training
 * @param encoder name of the text encoder, see {@link kinoscope.embed.TextEncoders}; default {@code "auto"}
 * @param centred whether the mean of all movie vectors is subtracted from each; default true
 * @param fineTuneSet how the set for fine-tuning is drawn
 * @param fineTuning optimizer of the fine-tuning; the network stays that of {@code training}
 */
public record PipelineOptions(
        long seed,
        int cutoff,
        int validationUsers,
        TemporalSplitter splitter,
        SamplingOptions sampling,
        NcfOptions training,
        String encoder,
        boolean centred,
        FineTuneOptions fineTuneSet,
        NcfOptions fineTuning) {
    private static final int LARGE = 500_000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the cutoff or the number of validation users is below 1
     */
    public PipelineOptions {
        if (cutoff < 1) {
            throw new IllegalArgumentException("the cutoff must be at least 1, not " + cutoff);
        }
        if (validationUsers < 1) {
            throw new IllegalArgumentException("validation needs at least 1 user, not " + validationUsers);
        }
    }

    /**
     * The choices for a data set, made on validation parts: larger sets take larger batches with a larger step, since
     * Deeplearning4j gains most from them.
     *
     * @param dataset read for its size only
     * @param seed of all draws
     */
    public static PipelineOptions of(Dataset dataset, long seed) {
        boolean large = dataset.ratings().size() > LARGE;
        NcfOptions training = NcfOptions.defaults()
                .withFactors(16)
                .withLayers(List.of(64, 32, 16, 8))
                .withBatchSize(large ? 4096 : 1024)
                .withLearningRate(large ? 0.004 : 0.002)
                .withEpochs(20)
                .withPatience(3)
                .withSeed(seed);
        return new PipelineOptions(
                seed,
                10,
                2000,
                TemporalSplitter.defaults(),
                SamplingOptions.defaults().withSeed(seed),
                training,
                "auto",
                true,
                FineTuneOptions.defaults().withReplayShare(0.3).withSeed(seed),
                training.withLearningRate(training.learningRate() / 5).withEpochs(2));
    }

    /** The same with little training, to see everything run; figures are then worse. */
    public PipelineOptions fast() {
        return new PipelineOptions(
                seed,
                cutoff,
                Math.min(validationUsers, 200),
                splitter,
                sampling,
                training.withEpochs(3),
                encoder,
                centred,
                fineTuneSet,
                fineTuning.withEpochs(1));
    }

    /** The same with another set for fine-tuning. */
    public PipelineOptions withFineTuneSet(FineTuneOptions other) {
        return new PipelineOptions(
                seed, cutoff, validationUsers, splitter, sampling, training, encoder, centred, other, fineTuning);
    }

    /** The same with another fine-tuning. */
    public PipelineOptions withFineTuning(NcfOptions other) {
        return new PipelineOptions(
                seed, cutoff, validationUsers, splitter, sampling, training, encoder, centred, fineTuneSet, other);
    }

    /** The same with another network and first training. */
    public PipelineOptions withTraining(NcfOptions other) {
        return new PipelineOptions(
                seed, cutoff, validationUsers, splitter, sampling, other, encoder, centred, fineTuneSet, fineTuning);
    }

    /** The same with another encoder, and its vectors centred or not. */
    public PipelineOptions withEncoder(String other, boolean centring) {
        return new PipelineOptions(
                seed, cutoff, validationUsers, splitter, sampling, training, other, centring, fineTuneSet, fineTuning);
    }

    /** Name to value, for tables and run records; options within options have names like {@code "training.epochs"}. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        flatten("", this, map);
        return map;
    }

    private static void flatten(String prefix, Record options, Map<String, String> map) {
        for (RecordComponent component : options.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(options);
                if (value instanceof Record inner) {
                    flatten(prefix + component.getName() + ".", inner, map);
                } else {
                    map.put(prefix + component.getName(), String.valueOf(value));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("public records can be read", e);
            }
        }
    }
}
