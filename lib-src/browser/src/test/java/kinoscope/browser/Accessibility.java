package kinoscope.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds wrong with a page by the rules of WCAG 2.2, levels A and AA, and by common practice. */
final class Accessibility {
    private static final String AXE = text("/axe.min.js");
    private static final String RUN =
            """
            async () => {
              const found = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
              if (found.passes.length === 0) return ['axe has checked nothing'];
              return found.violations.flatMap(rule => rule.nodes.map(
                node => rule.id + ': ' + node.target.join(' ') + ': ' + (node.failureSummary || rule.help)));
            }""";

    private Accessibility() {}

    /** One line for each element that breaks a rule. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(RUN);
    }

    private static String text(String resource) {
        try (InputStream stream = Accessibility.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
