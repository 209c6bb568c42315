package kinoscope.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.Progress;
import kinoscope.embed.GenreVectors;
import kinoscope.embed.MovieVectors;
import kinoscope.embed.TextEncoder;
import kinoscope.embed.TextEncoders;
import kinoscope.embed.UserVectors;
import kinoscope.eval.GenreGain;
import kinoscope.eval.Validator;
import kinoscope.model.neural.NcfEngine;
import kinoscope.model.neural.NcfModel;
import kinoscope.model.neural.NcfTrainer;
import kinoscope.model.neural.fused.FusedEngine;
import kinoscope.profile.FineTuneSet;
import kinoscope.profile.GenreProfiles;
import kinoscope.sample.ResampledInteractions;
import kinoscope.split.Split;
import kinoscope.split.SplitAudit;

/**
 * The main pipeline, stage by stage: split, hard and soft sampling, NCF, plot vectors, genre profiles, fine-tuning.
 *
 * <p>Each stage is computed when it is first asked for. Trained models and text vectors are kept in the output folder under
 * a name that depends on the data and all options, so that the next notebook finds them and nothing stale is ever read. Used
 * by one thread.
 */
public final class MainPipeline {
    private final Dataset dataset;
    private final PipelineOptions options;
    private final NcfEngine engine = new FusedEngine();
    private final ModelStore store;
    private final Path cache;
    private final Function<String, Progress> display;
    private Split split;
    private MovieVectors movieVectors;
    private GenreVectors genreVectors;
    private double[][] userGenreCosines;
    private GenreProfiles profiles;
    private FineTuneSet fineTuneSet;
    private NcfModel trained;
    private NcfModel fineTuned;

    /**
     * Prepares the pipeline; nothing is computed yet.
     *
     * @param dataset the data
     * @param options every choice
     * @param output folder for models and text vectors
     * @param display gives a display for a named piece of long work
     */
    public MainPipeline(Dataset dataset, PipelineOptions options, Path output, Function<String, Progress> display) {
        this.dataset = dataset;
        this.options = options;
        this.store = new ModelStore(output.resolve("models"));
        this.cache = output.resolve("vectors");
        this.display = display;
    }

    /** The data. */
    public Dataset dataset() {
        return dataset;
    }

    /** Every choice. */
    public PipelineOptions options() {
        return options;
    }

    /**
     * Train, validation and test, audited.
     *
     * @throws IllegalStateException if the parts overlap or a test rating is older than a training rating of its user
     */
    public Split split() {
        if (split == null) {
            split = options.splitter().split(dataset.ratings());
            SplitAudit.of(split).requireClean(SplitAudit.Claim.TEMPORAL);
        }
        return split;
    }

    /** The labelled interactions of the first training, with fresh unobserved negatives in each epoch. */
    public ResampledInteractions interactions() {
        return new ResampledInteractions(split().train(), options.sampling());
    }

    /** What early stopping asks: NDCG on the validation part. */
    public Validator validator() {
        return Validator.ofSample(split(), options.cutoff(), options.validationUsers(), options.seed());
    }

    /** The network after the first training. */
    public NcfModel trained() {
        if (trained == null) {
            String key = store.key(
                    "ncf",
                    engine.name(),
                    options.training(),
                    options.sampling(),
                    validatorKey(),
                    split().train().fingerprint());
            trained = store.load(key).orElseGet(() -> store.keep(key, train(key)));
        }
        return trained;
    }

    private NcfModel train(String key) {
        try (Progress progress =
                display.apply("training " + options.training().architecture().label())) {
            return new NcfTrainer(engine, options.training())
                    .validatedBy(validator())
                    .checkpointedIn(store.checkpoint(key))
                    .showing(progress)
                    .train(split().train(), interactions());
        }
    }

    /** The vectors of all movies with a plot. */
    public MovieVectors movieVectors() {
        if (movieVectors == null) {
            List<String> plots = dataset.movies().stream()
                    .filter(Movie::hasPlot)
                    .map(Movie::plot)
                    .toList();
            try (TextEncoder encoder = TextEncoders.byName(options.encoder(), plots, cache);
                    Progress progress = display.apply("reading plots")) {
                MovieVectors raw = MovieVectors.of(encoder, dataset.movies(), progress);
                movieVectors = options.centred() ? raw.centred() : raw;
            }
        }
        return movieVectors;
    }

    /** The mean vector of each genre's movies. */
    public GenreVectors genreVectors() {
        if (genreVectors == null) {
            genreVectors = GenreVectors.of(movieVectors(), dataset.genres());
        }
        return genreVectors;
    }

    /** The cosines of users and genres, {@code double[users][genres]}; NaN where a vector is missing. Not to be changed. */
    public double[][] userGenreCosines() {
        if (userGenreCosines == null) {
            userGenreCosines =
                    UserVectors.of(movieVectors(), split().train(), threshold()).cosines(genreVectors());
        }
        return userGenreCosines;
    }

    /** The taste of each user in genres, from the training part alone. */
    public GenreProfiles profiles() {
        if (profiles == null) {
            profiles = GenreProfiles.of(userGenreCosines(), dataset, split().train(), threshold());
        }
        return profiles;
    }

    /** The gain of a movie for a user in Genre-NDCG. */
    public GenreGain genreGain() {
        return GenreGain.of(dataset::genresOf, profiles()::positiveGenres, userGenreCosines());
    }

    /** The set for fine-tuning. */
    public FineTuneSet fineTuneSet() {
        if (fineTuneSet == null) {
            fineTuneSet = FineTuneSet.draw(profiles(), options.fineTuneSet());
        }
        return fineTuneSet;
    }

    /**
     * The network after fine-tuning on the users' genres. All epochs are kept: what fine-tuning aims at is not what
     * validation measures, so early stopping would undo it.
     */
    public NcfModel fineTuned() {
        if (fineTuned == null) {
            String key = store.key(
                    "ncf-genres",
                    options.training(),
                    options.sampling(),
                    validatorKey(),
                    movieVectors().name(),
                    descriptions(),
                    options.fineTuneSet(),
                    options.fineTuning(),
                    split().train().fingerprint());
            fineTuned = store.load(key).orElseGet(() -> store.keep(key, fineTune(key)));
        }
        return fineTuned;
    }

    private NcfModel fineTune(String key) {
        NcfModel start = trained();
        FineTuneSet set = fineTuneSet();
        try (Progress progress = display.apply("fine-tuning")) {
            return new NcfTrainer(engine, options.fineTuning())
                    .startingFrom(start)
                    .checkpointedIn(store.checkpoint(key))
                    .showing(progress)
                    .train(split().train(), set.withReplay(interactions()));
        }
    }

    /** What the profiles read of the movies, so that other genres or plots make another fine-tuned model. */
    private List<String> descriptions() {
        return dataset.movies().stream()
                .map(movie -> movie.id() + movie.genres().toString() + movie.plot())
                .toList();
    }

    private float threshold() {
        return options.sampling().bands().softPositive();
    }

    private String validatorKey() {
        return options.cutoff() + "/" + options.validationUsers() + "/" + options.seed();
    }
}
