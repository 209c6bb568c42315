package kinoscope.bench.als;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kinoscope.bench.measure.TemporaryFolder;
import kinoscope.data.AtomicFiles;
import kinoscope.data.Ratings;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.factor.BiasedAlsOptions;

/**
 * A temporary folder with the split as Spark's program reads it. Spark MLlib's ALS has neither mean nor biases: those of the
 * bias-only model are taken off the ratings that it trains on and added to what it predicts. Closing removes the folder.
 */
final class SparkFiles implements AutoCloseable {
    static final String PROGRAM = "SparkAls.java";

    /** Files that the training ratings are spread over, so that more than one core can read. */
    private static final int PARTS = 8;

    private final TemporaryFolder folder = TemporaryFolder.make("kinoscope-als-");
    private final BiasedAls biases;

    /** What a line says behind user and item. */
    @FunctionalInterface
    private interface Values {
        String of(float baseline, float stars);
    }

    /**
     * Writes the files.
     *
     * @param options of the biases
     */
    SparkFiles(BenchData data, BiasedAlsOptions options) {
        biases = BiasedAls.fit(data.train(), options.withFactors(0).withClip(false));
        try {
            for (int part = 0; part < PARTS; part++) {
                write("train", data.train(), part, (baseline, stars) -> Float.toString(stars - baseline));
                write("test", data.test(), part, (baseline, stars) -> baseline + "," + stars);
            }
            folder.copyResource(SparkFiles.class, PROGRAM);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void write(String name, Ratings ratings, int part, Values values) {
        int from = (int) ((long) ratings.size() * part / PARTS);
        int to = (int) ((long) ratings.size() * (part + 1) / PARTS);
        AtomicFiles.write(path().resolve(name).resolve("part-" + part + ".csv"), out -> {
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
            for (int row = from; row < to; row++) {
                writeLine(text, ratings, row, values);
            }
            text.flush();
        });
    }

    private void writeLine(BufferedWriter text, Ratings ratings, int row, Values values) throws IOException {
        int user = ratings.user(row);
        int item = ratings.item(row);
        text.write(user + "," + item + "," + values.of(biases.predict(user, item), ratings.rating(row)) + "\n");
    }

    /** Where the files are. */
    Path path() {
        return folder.path();
    }

    @Override
    public void close() {
        folder.close();
    }
}
