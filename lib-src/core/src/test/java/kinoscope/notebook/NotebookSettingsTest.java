package kinoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import kinoscope.data.InputException;
import org.junit.jupiter.api.Test;

class NotebookSettingsTest {
    private static final Path HOME = Path.of("some", "home").toAbsolutePath();

    @Test
    void defaultsWithoutAnything() {
        NotebookSettings settings =
                NotebookSettings.from(Map.of("kinoscope.home", HOME.toString())::get, Map.<String, String>of()::get);
        assertThat(settings).isEqualTo(new NotebookSettings("sample", HOME.resolve("output"), 42, false, HOME));
    }

    @Test
    void environmentBeatsDefaultsAndPropertiesBeatTheEnvironment() {
        Map<String, String> environment = Map.of(
                "KINOSCOPE_NOTEBOOK_DATA",
                "ml-1m",
                "KINOSCOPE_SEED",
                "7",
                "KINOSCOPE_FAST",
                "yes",
                "KINOSCOPE_OUT",
                "out");
        NotebookSettings settings = NotebookSettings.from(name -> null, environment::get);
        assertThat(settings.data()).isEqualTo("ml-1m");
        assertThat(settings.seed()).isEqualTo(7);
        assertThat(settings.fast()).isTrue();
        assertThat(settings.output()).isEqualTo(Path.of("out").toAbsolutePath());
        NotebookSettings overridden = NotebookSettings.from(
                Map.of("kinoscope.notebook.data", "ml-100k", "kinoscope.fast", "false")::get, environment::get);
        assertThat(overridden.data()).isEqualTo("ml-100k");
        assertThat(overridden.fast()).isFalse();
        assertThat(overridden.seed()).isEqualTo(7);
    }

    @Test
    void propertiesCarryEverySetting() {
        NotebookSettings settings = new NotebookSettings("ml-1m", HOME.resolve("o"), -3, true, HOME);
        assertThat(NotebookSettings.from(settings.asProperties()::get, name -> null))
                .isEqualTo(settings);
    }

    @Test
    void badValuesAreNamed() {
        assertThatThrownBy(() -> NotebookSettings.from(name -> null, Map.of("KINOSCOPE_SEED", "x7")::get))
                .isInstanceOf(InputException.class)
                .hasMessage("KINOSCOPE_SEED: is not a whole number: 'x7'");
        assertThatThrownBy(() -> NotebookSettings.from(name -> null, Map.of("KINOSCOPE_FAST", "maybe")::get))
                .isInstanceOf(InputException.class)
                .hasMessage("KINOSCOPE_FAST: is neither true nor false: 'maybe'");
    }
}
