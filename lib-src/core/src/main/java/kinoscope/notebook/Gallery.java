package kinoscope.notebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kinoscope.plot.Chart;
import tech.tablesaw.api.Table;

/**
 * Saves the charts and tables that a notebook shows while the runner executes it: {@code charts/NOTEBOOK-01-TITLE.png} and
 * {@code tables/NOTEBOOK-01-TITLE.csv}. What is shown twice is saved once.
 */
final class Gallery {
    private static final int MOST_ROWS = 100_000;
    private static final int LONGEST_SLUG = 60;

    private static volatile Gallery open;

    private final String notebook;
    private final Path folder;
    private final Set<Object> saved = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Path> charts = new ArrayList<>();
    private final List<Path> tables = new ArrayList<>();

    private Gallery(String notebook, Path folder) {
        this.notebook = notebook;
        this.folder = folder;
    }

    /** Saves what is shown from now on. */
    static Gallery open(String notebook, Path folder) {
        Gallery gallery = new Gallery(notebook, folder);
        open = gallery;
        return gallery;
    }

    /** Saves nothing from now on. */
    static void close() {
        open = null;
    }

    static void shown(Chart chart) {
        Gallery gallery = open;
        if (gallery != null) {
            gallery.save(chart);
        }
    }

    static void shown(Table table) {
        Gallery gallery = open;
        if (gallery != null) {
            gallery.save(table);
        }
    }

    synchronized List<Path> charts() {
        return List.copyOf(charts);
    }

    synchronized List<Path> tables() {
        return List.copyOf(tables);
    }

    private synchronized void save(Chart chart) {
        if (saved.add(chart)) {
            Path file = folder.resolve("charts").resolve(name(charts.size() + 1, chart.title()) + ".png");
            chart.save(file);
            charts.add(file);
        }
    }

    private synchronized void save(Table table) {
        if (saved.add(table)) {
            boolean whole = table.rowCount() <= MOST_ROWS;
            String name = name(tables.size() + 1, table.name()) + (whole ? "" : "-first-" + MOST_ROWS + "-rows");
            Path file = folder.resolve("tables").resolve(name + ".csv");
            Tables.writeCsv(whole ? table : table.first(MOST_ROWS), file);
            tables.add(file);
        }
    }

    private String name(int number, String title) {
        return String.format(Locale.ROOT, "%s-%02d-%s", notebook, number, slug(title));
    }

    /** Letters and digits of ASCII joined by dashes, fit for a file name and an anchor; {@code "untitled"} if there are none. */
    static String slug(String title) {
        String slug =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (slug.length() > LONGEST_SLUG) {
            slug = slug.substring(0, LONGEST_SLUG).replaceAll("-$", "");
        }
        return slug.isEmpty() ? "untitled" : slug;
    }
}
