package kinoscope.notebook;

import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import kinoscope.plot.Chart;
import tech.tablesaw.api.Table;

/** How a kernel shows charts and tables. */
final class Renderers {
    private static final int ROWS = 20;
    private static final double SHARP = 2;
    private static final Set<Renderer> DONE = Collections.newSetFromMap(new WeakHashMap<>());

    private Renderers() {}

    /** Teaches a renderer both types; once. */
    static synchronized void register(Renderer renderer) {
        if (!DONE.add(renderer)) {
            return;
        }
        renderer.createRegistration(Table.class).preferring(MIMEType.TEXT_HTML).register((table, context) -> {
            Gallery.shown(table);
            context.renderIfRequested(MIMEType.TEXT_HTML, () -> TableHtml.of(table, ROWS));
            context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> table.print(ROWS));
        });
        renderer.createRegistration(Chart.class).preferring(MIMEType.IMAGE_PNG).register((chart, context) -> {
            Gallery.shown(chart);
            context.renderIfRequested(MIMEType.IMAGE_PNG, () -> {
                context.getOutputContainer()
                        .putMetaData(
                                MIMEType.IMAGE_PNG.toString(),
                                Map.of("width", chart.width(), "height", chart.height()));
                return Base64.getEncoder().encodeToString(chart.png(SHARP));
            });
            context.renderIfRequested(MIMEType.TEXT_PLAIN, chart::toString);
        });
    }
}
