package kinoscope.bench.ncf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kinoscope.data.AtomicFiles;
import kinoscope.experiment.Json;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NcfWeights;
import kinoscope.model.neural.WeightShape;

/**
 * A temporary folder with all that a program in another language needs to train as the engines do; what lies there is
 * described at the head of that program. Closing removes the folder.
 */
final class InstanceFiles implements AutoCloseable {
    static final String PROGRAM = "ncf_reference.py";

    private final Path folder;

    /** How to train, for {@code run.json}. */
    private record Run(
            int batchSize, double learningRate, double epsilon, int untimed, int trained, List<WeightShape> weights) {}

    /** Writes the files. */
    InstanceFiles(NcfOptions options, Instances instances, NcfWeights weights) {
        try {
            folder = Files.createTempDirectory("kinoscope-ncf-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Run run = new Run(
                    options.batchSize(),
                    options.learningRate(),
                    options.epsilon(),
                    instances.untimed(options.batchSize()),
                    instances.trained(),
                    weights.shapes());
            Json.write(folder.resolve("run.json"), run);
            write("users.bin", instances.size(), out -> out.asIntBuffer().put(instances.users()));
            write("items.bin", instances.size(), out -> out.asIntBuffer().put(instances.items()));
            write("labels.bin", instances.size(), out -> out.asFloatBuffer().put(instances.labels()));
            write("weights.bin", Math.toIntExact(weights.size()), out -> {
                var floats = out.asFloatBuffer();
                weights.shapes().forEach(shape -> floats.put(weights.get(shape.name())));
            });
            AtomicFiles.write(folder.resolve(PROGRAM), out -> {
                try (InputStream in = InstanceFiles.class.getResourceAsStream(PROGRAM)) {
                    in.transferTo(out);
                }
            });
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void write(String name, int values, Consumer<ByteBuffer> filling) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(values, Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        filling.accept(bytes);
        AtomicFiles.write(folder.resolve(name), out -> out.write(bytes.array()));
    }

    /** The folder. */
    Path folder() {
        return folder;
    }

    /** Removes the folder with everything in it. */
    @Override
    public void close() {
        try (Stream<Path> places = Files.walk(folder)) {
            for (Path place : places.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
