package kinoscope.bench.ncf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import kinoscope.bench.measure.TemporaryFolder;
import kinoscope.data.AtomicFiles;
import kinoscope.experiment.Json;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.WeightShape;

/**
 * A temporary folder with all that a program in another language needs to train as the engines do; what lies there is
 * described at the head of that program. Closing removes the folder.
 */
final class InstanceFiles implements AutoCloseable {
    static final String PROGRAM = "ncf_reference.py";

    private final TemporaryFolder folder;

    /** How to train, for {@code run.json}. */
    private record Run(
            int batchSize, double learningRate, double epsilon, int untimed, int trained, List<WeightShape> weights) {}

    /** Writes the files. */
    InstanceFiles(NcfOptions options, Instances instances, NetworkWeights weights) {
        folder = TemporaryFolder.make("kinoscope-ncf-");
        try {
            Run run = new Run(
                    options.batchSize(),
                    options.learningRate(),
                    options.epsilon(),
                    instances.untimed(options.batchSize()),
                    instances.trained(),
                    weights.shapes());
            Json.write(folder.path().resolve("run.json"), run);
            write("users.bin", instances.size(), out -> out.asIntBuffer().put(instances.users()));
            write("items.bin", instances.size(), out -> out.asIntBuffer().put(instances.items()));
            write("labels.bin", instances.size(), out -> out.asFloatBuffer().put(instances.labels()));
            write("weights.bin", Math.toIntExact(weights.size()), out -> {
                var floats = out.asFloatBuffer();
                weights.shapes().forEach(shape -> floats.put(weights.get(shape.name())));
            });
            folder.copyResource(InstanceFiles.class, PROGRAM);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void write(String name, int values, Consumer<ByteBuffer> filling) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(values, Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        filling.accept(bytes);
        AtomicFiles.write(folder.path().resolve(name), out -> out.write(bytes.array()));
    }

    /** The folder. */
    Path folder() {
        return folder.path();
    }

    /** Removes the folder with everything in it. */
    @Override
    public void close() {
        folder.close();
    }
}
