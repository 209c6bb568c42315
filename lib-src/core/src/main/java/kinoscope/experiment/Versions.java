package kinoscope.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The versions that a result depends on. */
public final class Versions {
    private Versions() {}

    /** Name to version: the project, Java, the operating system and the libraries that compute. */
    public static Map<String, String> current() {
        Properties built = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
            built.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("kinoscope", built.getProperty("kinoscope"));
        versions.put("java", System.getProperty("java.runtime.version"));
        versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        for (String library : new String[] {"deeplearning4j", "djl", "onnxruntime", "smile", "tablesaw", "xchart"}) {
            versions.put(library, built.getProperty(library));
        }
        return versions;
    }
}
