package kinoscope.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import kinoscope.data.DatasetCard;
import kinoscope.data.Datasets;
import kinoscope.data.Quartiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the card of a data set. */
@Command(
        name = "info",
        description = "Describe a data set: sizes, density, quartiles, stars, genres.",
        mixinStandardHelpOptions = true)
final class DataInfoCommand implements Callable<Integer> {
    private static final int WIDEST_BAR = 40;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataCommand.Place place;

    @Override
    public Integer call() {
        Datasets.Loaded loaded = new Datasets(Home.folder(), System.getenv()).load(place.nameOrPath());
        DatasetCard card = DatasetCard.of(loaded.dataset());
        PrintWriter out = spec.commandLine().getOut();
        out.println(card.title() + " (" + loaded.place() + ")");
        line(out, "users", "%,d (%,d with demographics)", card.users(), card.describedUsers());
        line(out, "movies", "%,d rated of %,d listed", card.items(), card.listedMovies());
        line(out, "ratings", "%,d, mean %.3f stars", card.ratings(), card.mean());
        line(out, "density", "%.2f %%", card.density() * 100);
        line(out, "ratings per user", "%s", quartiles(card.perUser()));
        line(out, "ratings per movie", "%s", quartiles(card.perItem()));
        card.span().ifPresent(span -> line(out, "time", "%s to %s", span.first(), span.last()));
        line(out, "plots", "%,d of the rated movies, %,d listed", card.ratedPlots(), card.plots());
        line(out, "posters", "%,d of the rated movies", loaded.posters().countRated(loaded.dataset()));
        out.println("  stars");
        int most = card.stars().stream()
                .mapToInt(DatasetCard.StarCount::count)
                .max()
                .orElse(1);
        for (DatasetCard.StarCount stars : card.stars()) {
            String bar = "#".repeat((int) Math.round((double) stars.count() * WIDEST_BAR / most));
            out.printf(Locale.ROOT, "    %.1f %,12d %s%n", stars.stars(), stars.count(), bar);
        }
        out.println("  genres (listed movies, rated movies, ratings)");
        for (DatasetCard.GenreCount genre : card.genres()) {
            out.printf(
                    Locale.ROOT,
                    "    %-14s %,7d %,7d %,12d%n",
                    genre.genre(),
                    genre.listed(),
                    genre.rated(),
                    genre.ratings());
        }
        return ExitCode.OK;
    }

    private static void line(PrintWriter out, String what, String format, Object... values) {
        out.printf(Locale.ROOT, "  %-18s ", what);
        out.printf(Locale.ROOT, format + "%n", values);
    }

    private static String quartiles(Quartiles q) {
        return String.format(
                Locale.ROOT,
                "min %.0f, q1 %.0f, median %.0f, q3 %.0f, max %.0f",
                q.min(),
                q.q1(),
                q.median(),
                q.q3(),
                q.max());
    }
}
