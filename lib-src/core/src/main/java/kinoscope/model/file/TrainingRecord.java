package kinoscope.model.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How a model came about, beside what it is: enough to train it again and to say what its figures mean.
 *
 * @param data short name of the data set
 * @param source the name or folder that the data set was loaded by
 * @param protocol name of the protocol it was trained under, for instance {@code "ncf"}
 * @param split how the data were divided
 * @param part what it was trained on: {@code "train"} or {@code "train and validation"}
 * @param seed of the split and of validation
 * @param options of the model by name
 * @param epoch how many passes the model has had; 0 where a model knows no epochs
 * @param metric what was validated, {@code ""} if nothing was
 * @param validation its value on the validation part, NaN if nothing was validated
 * @param seconds how long training took
 * @param created when it was finished, UTC; {@code ""} if that is not known
 * @param versions the versions in use
 */
public record TrainingRecord(
        String data,
        String source,
        String protocol,
        String split,
        String part,
        long seed,
        Map<String, String> options,
        int epoch,
        String metric,
        double validation,
        double seconds,
        String created,
        Map<String, String> versions) {
    /** The option that names what a model saw of the items beside ratings: {@code "colour-gradient-v1, PCA 128"}. */
    public static final String FEATURES = "features";

    /** Of a model that came without a record. */
    public static final TrainingRecord UNKNOWN =
            new TrainingRecord("", "", "", "", "", 0, Map.of(), 0, "", Double.NaN, 0, "", Map.of());

    /** Copies the maps; they keep their order. */
    public TrainingRecord {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(created, "created");
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }
}
