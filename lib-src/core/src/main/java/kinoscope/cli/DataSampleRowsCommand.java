package kinoscope.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import kinoscope.data.AgeBand;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.data.Ratings;
import kinoscope.data.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints some ratings, drawn at random, with all that is known about user and movie. */
@Command(
        name = "sample-rows",
        description = "Show some random ratings of a data set with all that is known about them.",
        mixinStandardHelpOptions = true)
final class DataSampleRowsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "COUNT",
            defaultValue = "10",
            description = "How many ratings, each at most once (default: ${DEFAULT-VALUE}).")
    private int count;

    @Mixin
    private DataChoice data;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "Another seed draws other ratings (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        Dataset dataset = data.load().dataset();
        Ratings ratings = dataset.ratings();
        if (count < 1 || count > ratings.size()) {
            throw new InputException(
                    count + " is not in 1.." + ratings.size() + ", the number of ratings of " + dataset.name());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%,d of the %,d ratings of %s, drawn with seed %d%n",
                count,
                ratings.size(),
                dataset.title(),
                seed);
        boolean described = !dataset.users().isEmpty();
        boolean bands = AgeBand.given(dataset.users());
        TextTable table = described
                ? new TextTable(
                        ">user", "gender", bands ? "age" : ">age", "occupation", "title", "genres", ">stars", "time")
                : new TextTable(">user", "title", "genres", ">stars", "time");
        new SplittableRandom(seed)
                .ints(0, ratings.size())
                .distinct()
                .limit(count)
                .forEach(row -> table.row(cells(dataset, row, described, bands)));
        table.print(out);
        return ExitCode.OK;
    }

    private static String[] cells(Dataset dataset, int row, boolean described, boolean bands) {
        Ratings ratings = dataset.ratings();
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(ratings.users().id(ratings.user(row))));
        if (described) {
            Optional<User> user = dataset.user(ratings.user(row));
            cells.add(user.map(User::gender).orElse(""));
            cells.add(user.map(u -> age(u, bands)).orElse(""));
            cells.add(user.map(User::occupation).orElse(""));
        }
        Movie movie = dataset.movie(ratings.item(row));
        cells.add(movie.title());
        cells.add(String.join(", ", movie.genres()));
        cells.add(ratings.scale().label(ratings.scale().level(ratings.rating(row))));
        long seconds = ratings.timestamp(row);
        cells.add(
                seconds == 0
                        ? ""
                        : Instant.ofEpochSecond(seconds)
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString());
        return cells.toArray(String[]::new);
    }

    private static String age(User user, boolean bands) {
        return bands ? AgeBand.of(user.age()).label() : String.valueOf(user.age());
    }
}
