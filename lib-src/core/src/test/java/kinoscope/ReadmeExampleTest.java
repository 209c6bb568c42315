package kinoscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the program that the README shows. */
class ReadmeExampleTest {
    private static final Path README =
            Path.of(System.getProperty("kinoscope.home", ".")).resolve("README.md");

    @Test
    void exampleCompiles(@TempDir Path folder) throws IOException {
        String readme = Files.readString(README);
        int start = readme.indexOf("```java\n") + "```java\n".length();
        String body = readme.substring(start, readme.indexOf("```", start));
        Path source = folder.resolve("Example.java");
        Files.writeString(
                source,
                """
                import java.nio.file.Path;
                import kinoscope.data.*;
                import kinoscope.eval.*;
                import kinoscope.model.*;
                import kinoscope.model.neural.*;
                import kinoscope.model.neural.fused.*;
                import kinoscope.sample.*;
                import kinoscope.split.*;
                class Example {
                    public static void main(String[] arguments) {
                %s
                    }
                }
                """
                        .formatted(body));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            problems,
                            files,
                            null,
                            List.of("-d", folder.toString(), "-proc:none"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(problems.toString()).isTrue();
        }
        assertThat(body.lines().count()).as("ten lines").isLessThanOrEqualTo(10);
    }
}
