package kinoscope.notebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the Markdown of one notebook into HTML and collects its headings; HTML in the Markdown is escaped. */
final class Prose {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> this::addAnchor)
            .build();
    private final List<Entry> headings = new ArrayList<>();
    private final Map<String, Integer> uses = new HashMap<>();

    /** A heading for the table of contents. */
    record Entry(int level, String title, String anchor) {}

    String html(String markdown) {
        return renderer.render(parser.parse(markdown));
    }

    /** The headings seen so far. */
    List<Entry> headings() {
        return List.copyOf(headings);
    }

    private void addAnchor(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            String title = text(heading);
            String slug = Gallery.slug(title);
            int use = uses.merge(slug, 1, Integer::sum);
            String anchor = use == 1 ? slug : slug + "-" + use;
            headings.add(new Entry(heading.getLevel(), title, anchor));
            attributes.put("id", anchor);
        }
    }

    private static String text(Heading heading) {
        StringBuilder text = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }
}
