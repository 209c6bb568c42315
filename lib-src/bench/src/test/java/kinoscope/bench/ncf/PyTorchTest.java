package kinoscope.bench.ncf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfInit;
import kinoscope.model.neural.NcfOptimizer;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.fused.FusedEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PyTorchTest {
    private static final Instances INSTANCES = Instances.of(PlantedHalves.ratings(), PlantedHalves.SAMPLES, 1);

    private static InstanceFiles files(NcfOptions options) {
        return new InstanceFiles(
                options, INSTANCES, NcfInit.weights(options, PlantedHalves.USERS, PlantedHalves.ITEMS));
    }

    @Test
    void sayWhyEachCommandIsOfNoUse() {
        // It starts, but what it is given is no program of its own.
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try (InstanceFiles files = files(PlantedHalves.OPTIONS)) {
            PyTorch.Outcome outcome = new PyTorch(List.of("no-such-python", java)).measure(files);

            assertThat(outcome.measurement()).isEmpty();
            assertThat(outcome.note())
                    .startsWith("PyTorch is left out: no-such-python: it cannot be started; " + java + ": ")
                    .hasLineCount(1);
        }
    }

    @Test
    void filesAreLittleEndianAndGoneInTheEnd() throws IOException {
        Path folder;
        try (InstanceFiles files = files(PlantedHalves.OPTIONS)) {
            folder = files.folder();
            ByteBuffer users = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("users.bin")))
                    .order(ByteOrder.LITTLE_ENDIAN);

            assertThat(users.remaining()).isEqualTo(4 * PlantedHalves.SAMPLES);
            assertThat(users.getInt()).isEqualTo(INSTANCES.users()[0]);
        }
        assertThat(folder).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(names = {"GMF", "MLP", "NEUMF"})
    void learnsWhatTheFusedEngineLearnsByTheSameFormulaOfAdam(NcfArchitecture architecture) {
        NcfOptions options =
                PlantedHalves.OPTIONS.withArchitecture(architecture).withOptimizer(NcfOptimizer.ADAM_PYTORCH);
        try (InstanceFiles files = files(options)) {
            PyTorch.Outcome outcome = new PyTorch(PyTorch.COMMANDS).measure(files);
            assumeTrue(outcome.measurement().isPresent(), outcome.note());
            Measurement ours = new EngineRun(options, INSTANCES, PlantedHalves.USERS, PlantedHalves.ITEMS)
                    .measure(new Contestant("fused", new FusedEngine(), 0, .02))
                    .measurement();

            assertThat(outcome.measurement().get().heldOutLoss()).isCloseTo(ours.heldOutLoss(), within(2e-4));
        }
    }
}
