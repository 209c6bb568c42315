package kinoscope.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.data.Ratings;
import kinoscope.data.TitleIndex;
import kinoscope.eval.Relevance;
import kinoscope.experiment.Reasons;
import kinoscope.model.FoldIn;
import kinoscope.model.Histories;
import kinoscope.model.Recommender;
import kinoscope.model.ScoredItem;
import kinoscope.model.TopItems;
import kinoscope.model.file.StoredModel;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Recommends movies to a user of the data, or to anybody who names some liked ones. */
@Command(
        name = "recommend",
        description = "Recommend movies to a user of the data set, or to somebody who likes certain movies.",
        mixinStandardHelpOptions = true)
final class RecommendCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelPlace place;

    @ArgGroup(multiplicity = "1")
    private Person person;

    @Option(
            names = "-k",
            paramLabel = "COUNT",
            defaultValue = "10",
            description = "How many movies (default: ${DEFAULT-VALUE}).")
    private int k;

    /** Whom to recommend to. */
    static final class Person {
        @Option(names = "--user", paramLabel = "ID", description = "A user's id in the data set.")
        private Integer user;

        @Option(
                names = "--liked",
                arity = "1..*",
                paramLabel = "TITLE",
                description = "Titles of liked movies, oldest first, with or without the year; capitals do not matter.")
        private List<String> liked;
    }

    @Override
    public Integer call() {
        StoredModel stored = place.model();
        Dataset dataset = place.data(stored).dataset();
        stored.trainedOn().requireSameIds(dataset.ratings());
        Recommender model = stored.model();
        if (k < 1 || k > model.items()) {
            throw new InputException(
                    "-k " + k + " is not in 1.." + model.items() + ", the number of movies that the model knows");
        }
        if (person.user != null) {
            int user = user(stored, person.user);
            int[] history = stored.trainedOn()
                    .histories()
                    .orElseGet(() -> Histories.of(dataset.ratings()))
                    .of(user);
            List<ScoredItem> best = model.recommend(user, k, dataset.ratings().itemsOf(user));
            print(
                    stored,
                    dataset,
                    "user " + person.user,
                    reasons(model, history, likedBy(user, dataset), dataset),
                    best);
        } else {
            int[] history = liked(dataset);
            float[] scores = new float[model.items()];
            foldIn(model).scoreHistory(history, scores);
            Reasons reasons = reasons(model, history, item -> true, dataset);
            print(stored, dataset, "somebody who likes these", reasons, TopItems.of(scores, k, history));
        }
        return ExitCode.OK;
    }

    private static int user(StoredModel stored, int id) {
        OptionalInt user = stored.trainedOn().users().find(id);
        return user.orElseThrow(() -> new InputException(
                "no user " + id + " among the " + stored.trainedOn().users().size() + " of the model"));
    }

    private int[] liked(Dataset dataset) {
        TitleIndex titles = new TitleIndex(dataset);
        return person.liked.stream().mapToInt(titles::item).distinct().toArray();
    }

    private static FoldIn foldIn(Recommender model) {
        if (model instanceof FoldIn folding) {
            return folding;
        }
        throw new InputException(model.name()
                + " knows only the users it was trained on: use --user, or --liked with a model that scores a history");
    }

    /** The items that a user has given three stars or more. */
    private static IntPredicate likedBy(int user, Dataset dataset) {
        Ratings ratings = dataset.ratings();
        Set<Integer> liked = Arrays.stream(ratings.rowsOf(user))
                .filter(row -> Relevance.POSITIVE.test(ratings.rating(row)))
                .mapToObj(ratings::item)
                .collect(Collectors.toSet());
        return liked::contains;
    }

    private static Reasons reasons(Recommender model, int[] history, IntPredicate liked, Dataset dataset) {
        return new Reasons(model, history, liked, item -> dataset.movie(item).title());
    }

    private void print(StoredModel stored, Dataset dataset, String whom, Reasons reasons, List<ScoredItem> best) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(stored.model().name() + " on " + dataset.title() + " for " + whom);
        TextTable table = new TextTable(">rank", "title", "genres", ">score", "why");
        for (int rank = 0; rank < best.size(); rank++) {
            Movie movie = dataset.movie(best.get(rank).item());
            table.row(
                    String.valueOf(rank + 1),
                    movie.title(),
                    String.join(", ", movie.genres()),
                    String.format(Locale.ROOT, "%.4g", best.get(rank).score()),
                    reasons.of(best.get(rank).item()));
        }
        table.print(out);
    }
}
