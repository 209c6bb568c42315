package kinoscope.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kinoscope.data.Dataset;
import kinoscope.data.IdIndex;
import kinoscope.data.InputException;
import kinoscope.data.Ratings;
import kinoscope.embed.SimilarityMatrix;
import kinoscope.experiment.Json;
import kinoscope.model.ScoredItem;
import kinoscope.model.factor.FactorModel;
import kinoscope.model.file.StoredModel;
import kinoscope.profile.FineTuneRow;
import kinoscope.sample.Interactions;
import kinoscope.split.Split;

/**
 * A folder that the job {@code export} on Spark has written: {@value ExportManifest#FILE} and a folder of gzipped CSV files for
 * each table. Raw ids stand for users and movies; they are turned into the indices of a data set when a table is read.
 */
public final class SparkExport {
    /** The table of the users' vectors: {@code userId,bias,f1,...}. */
    public static final String USER_FACTORS = "user-factors";

    /** The table of the items' vectors: {@code movieId,bias,f1,...}. */
    public static final String ITEM_FACTORS = "item-factors";

    /** The table of recommendations: {@code userId,rank,movieId,score}. */
    public static final String RECOMMENDATIONS = "recommendations";

    /** The table of figures: {@code metric,value,users}. */
    public static final String METRICS = "metrics";

    /** The table of labelled interactions: {@code userId,movieId,label,stars,band}. */
    public static final String INTERACTIONS = "interactions";

    /** The table of pairs of genres: {@code genre,other,cosine}. */
    public static final String GENRE_SIMILARITY = "genre-similarity";

    /** The table of the users' tastes: {@code userId,movies,median,positive,negative}. */
    public static final String USER_GENRES = "user-genres";

    /** The table of the set for fine-tuning: {@code userId,movieId,label,genre,stars}. */
    public static final String FINE_TUNE_SET = "finetune-set";

    /** The protocol in the record of an adopted model: parts by a hash. */
    public static final String PROTOCOL = "hashed";

    private final Path folder;
    private final ExportManifest manifest;

    private SparkExport(Path folder, ExportManifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * Opens an export.
     *
     * @throws InputException if there is none, or one of another format
     */
    public static SparkExport open(Path folder) {
        Path file = folder.resolve(ExportManifest.FILE);
        if (!Files.exists(file)) {
            throw InputException.of(
                    folder,
                    "no export of the jobs on Spark here; ./kinoscope spark export --work DIR makes DIR/export");
        }
        return new SparkExport(folder, Json.read(file, ExportManifest.class, "the manifest of an export"));
    }

    /**
     * Looks for an export of a data set: {@code output/spark/NAME/export}, or else {@code data/spark/NAME}, which is shipped for the
     * sample.
     *
     * @param output the folder of results
     * @param home the folder of the project
     * @param data the name of the data set
     * @return empty if there is none
     * @throws InputException if there is one that cannot be read
     */
    public static Optional<SparkExport> find(Path output, Path home, String data) {
        return Stream.of(
                        output.resolve("spark").resolve(data).resolve("export"),
                        home.resolve("data").resolve("spark").resolve(data))
                .filter(folder -> Files.exists(folder.resolve(ExportManifest.FILE)))
                .findFirst()
                .map(SparkExport::open);
    }

    /** What it holds and how it came about. */
    public ExportManifest manifest() {
        return manifest;
    }

    /** The ratings divided as they were on Spark. */
    public Split split(Ratings ratings) {
        return manifest.split().splitter().split(ratings);
    }

    /** Whether a table was exported. */
    public boolean has(String table) {
        return manifest.tables().containsKey(table);
    }

    /**
     * The factors of the job {@code als}.
     *
     * @param ratings of the data set that was imported
     * @throws InputException if there are none, they are of another data set, or a file is malformed
     */
    public ExportedFactors factors(Ratings ratings) {
        return ExportedFactors.read(this, ratings);
    }

    /**
     * The factors of the job {@code als} as a model that scores exactly as the jobs {@code recommend} and {@code evaluate} do, to
     * the last bit.
     *
     * @param ratings of the data set that was imported
     * @throws InputException if there are none, they are of another data set, or a file is malformed
     */
    public FactorModel model(Ratings ratings) {
        ExportedFactors read = factors(ratings);
        float mean = Float.parseFloat(manifest.step("als").orElseThrow().notes().get("mean"));
        return new FactorModel(
                "ALS on Spark",
                mean,
                read.userBiases(),
                read.userFactors(),
                read.itemBiases(),
                read.itemFactors(),
                read.factors());
    }

    /**
     * The factors of the job {@code als} as a model of the library, which can be stored, and which visitors can be folded into.
     *
     * @param dataset that was imported
     * @param source the name or folder that it was loaded by
     * @throws InputException if there are no factors, they are of another data set, only some users' were exported, or a file is
     *     malformed
     */
    public StoredModel adopted(Dataset dataset, String source) {
        if (manifest.users() < 1) {
            throw InputException.of(
                    folder,
                    "holds the vectors of a share of the users, " + manifest.users()
                            + "; export all to adopt the model");
        }
        return new AdoptedModel(this, dataset).stored(source);
    }

    /**
     * The recommendations, best first.
     *
     * @param ratings of the data set that was imported
     * @return from user index to list, for the users that were exported
     * @throws InputException if there are none, they are of another data set, or a file is malformed
     */
    public Map<Integer, List<ScoredItem>> recommendations(Ratings ratings) {
        return ExportedLists.read(this, ratings);
    }

    /**
     * The figures of the job {@code evaluate}, by metric, in the order of the file.
     *
     * @throws InputException if there are none or a file is malformed
     */
    public Map<String, Double> metrics() {
        Map<String, Double> values = new LinkedHashMap<>();
        table(METRICS).forEach(List.of("metric", "value", "users"), row -> values.put(row.text(0), row.precise(1)));
        return values;
    }

    /**
     * The labelled interactions, user by user.
     *
     * @param ratings of the data set that was imported
     * @throws InputException if there are none, they are of another data set, or a file is malformed
     */
    public Interactions interactions(Ratings ratings) {
        return ExportedInteractions.read(this, ratings);
    }

    /**
     * The cosine of each pair of genres.
     *
     * @throws InputException if there are none or a file is malformed
     */
    public SimilarityMatrix genreSimilarities() {
        return ExportedProfiles.similarities(this);
    }

    /**
     * The tastes of the users that were exported, by user index.
     *
     * @param ratings of the data set that was imported
     * @throws InputException if there are none, they are of another data set, or a file is malformed
     */
    public Map<Integer, UserGenres> userGenres(Ratings ratings) {
        return ExportedProfiles.tastes(this, ratings.users());
    }

    /**
     * The set for fine-tuning, user by user.
     *
     * @param dataset that was imported
     * @throws InputException if there is none, it is of another data set, or a file is malformed
     */
    public List<FineTuneRow> fineTuneSet(Dataset dataset) {
        return ExportedProfiles.fineTuneSet(this, dataset);
    }

    /**
     * A table.
     *
     * @throws InputException if it was not exported
     */
    ExportedTable table(String name) {
        if (!has(name)) {
            throw InputException.of(
                    folder,
                    "the table '" + name + "' was not exported; there are "
                            + String.join(", ", manifest.tables().keySet()));
        }
        return new ExportedTable(folder.resolve(name));
    }

    /** The index of a raw id of a row. */
    static int index(IdIndex ids, ExportedRow row, int column, String what) {
        OptionalInt index = ids.find(row.whole(column));
        if (index.isEmpty()) {
            throw row.error("the " + what + " is not in the data set", row.text(column));
        }
        return index.getAsInt();
    }

    @Override
    public String toString() {
        return "SparkExport[" + folder + ", " + manifest.tables() + "]";
    }
}
