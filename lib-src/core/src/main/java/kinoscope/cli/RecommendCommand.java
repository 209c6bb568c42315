package kinoscope.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.data.InputException;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.data.TitleIndex;
import kinoscope.eval.Relevance;
import kinoscope.model.Histories;
import kinoscope.model.Recommender;
import kinoscope.model.Taste;
import kinoscope.model.TasteFoldIn;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.file.StoredModel;
import kinoscope.model.reason.Reasons;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Recommends movies to a user of the data, or to anybody who names some that were liked or disliked. */
@Command(
        name = "recommend",
        description =
                "Recommend movies to a user of the data set, or to somebody who likes or dislikes certain movies.",
        mixinStandardHelpOptions = true)
final class RecommendCommand implements Callable<Integer> {
    private static final int STANDARD_K = 10;
    private static final int SIMILAR_K = 5;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelPlace place;

    @Mixin
    private RarelyRated rare;

    @Mixin
    private SimilarPosters similarPosters;

    @ArgGroup
    private Person person = new Person();

    @Option(
            names = "-k",
            paramLabel = "COUNT",
            description = "How many movies (default: " + STANDARD_K + ", with --similar-posters " + SIMILAR_K + ").")
    private Integer k;

    /** Whom to recommend to. */
    static final class Person {
        @Option(
                names = "--user",
                paramLabel = "ID",
                converter = UserChoice.Converter.class,
                description = "A user's id in the data set, or random for anybody.")
        private UserChoice user;

        @ArgGroup(exclusive = false)
        private TasteTitles titles;

        @Option(
                names = "--rated",
                arity = "1..*",
                paramLabel = "TITLE=STARS",
                converter = RatedTitle.Converter.class,
                description = "Titles with stars, for models that predict stars: \"Toy Story=4.5\".")
        private List<RatedTitle> rated;
    }

    @Override
    public Integer call() {
        if (person.user == null && person.titles == null && person.rated == null) {
            if (!similarPosters.asked()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "recommend needs one of: --user, --liked, --disliked, --rated, --similar-posters");
            }
            person.user = UserChoice.ANYBODY;
        }
        StoredModel stored = place.model();
        Datasets.Loaded loaded = place.data(stored);
        Dataset dataset = loaded.dataset();
        stored.trainedOn().requireSameIds(dataset.ratings());
        Recommender model = stored.model();
        if (k == null) {
            k = similarPosters.asked() ? SIMILAR_K : STANDARD_K;
        }
        if (k < 1 || k > model.items()) {
            throw new InputException(
                    "-k " + k + " is not in 1.." + model.items() + ", the number of movies that the model knows");
        }
        if (person.user != null) {
            toUser(stored, loaded);
        } else if (similarPosters.asked()) {
            throw new InputException("--similar-posters goes by what a user has rated: use it with --user");
        } else if (person.titles != null) {
            toNewcomer(stored, dataset);
        } else {
            toRater(stored, dataset);
        }
        return ExitCode.OK;
    }

    private void toUser(StoredModel stored, Datasets.Loaded loaded) {
        Dataset dataset = loaded.dataset();
        int user = person.user.in(stored.trainedOn().users());
        int id = stored.trainedOn().users().id(user);
        PrintWriter out = out();
        if (person.user.drawn()) {
            out.println("drawn: user " + id + "; --user " + id + " asks for the same again");
        }
        if (similarPosters.asked()) {
            similarPosters.recommend(stored.model(), loaded, user, k, rare.items(stored, dataset), out);
            return;
        }
        int[] history = stored.trainedOn()
                .histories()
                .orElseGet(() -> Histories.of(dataset.ratings()))
                .of(user);
        float[] scores = new float[stored.model().items()];
        stored.model().score(user, scores);
        Reasons reasons = new Reasons(stored.model(), history, likedBy(user, dataset));
        list(stored, dataset)
                .print("user " + id, reasons, scores, dataset.ratings().itemsOf(user), out);
    }

    private void toNewcomer(StoredModel stored, Dataset dataset) {
        TasteFoldIn model = foldIn(stored.model());
        Taste taste = person.titles.in(dataset);
        float[] scores = new float[model.items()];
        model.scoreTaste(taste, scores);
        Reasons reasons = new Reasons(model, taste.liked(), item -> true);
        list(stored, dataset).print(person.titles.whom(), reasons, scores, taste.picks(), out());
    }

    private void toRater(StoredModel stored, Dataset dataset) {
        BiasedAls model = ofStars(stored.model());
        int[] rated = person.rated.stream()
                .map(RatedTitle::title)
                .mapToInt(new TitleIndex(dataset)::item)
                .toArray();
        float[] stars = new float[rated.length];
        for (int n = 0; n < rated.length; n++) {
            stars[n] = person.rated.get(n).stars();
            requireOnScale(stars[n], model.scale());
            for (int before = 0; before < n; before++) {
                if (rated[before] == rated[n]) {
                    throw new InputException("'" + dataset.movie(rated[n]).title() + "' is rated twice");
                }
            }
        }
        float[] scores = new float[model.items()];
        model.scoreRatings(rated, stars, scores);
        int[] liked = IntStream.range(0, rated.length)
                .filter(n -> Relevance.POSITIVE.test(stars[n]))
                .map(n -> rated[n])
                .toArray();
        Reasons reasons = new Reasons(model, liked, item -> true);
        list(stored, dataset).print("somebody who rates these so", reasons, scores, rated, out());
    }

    private RecommendedMovies list(StoredModel stored, Dataset dataset) {
        return new RecommendedMovies(stored, dataset, rare, k);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static BiasedAls ofStars(Recommender model) {
        if (model instanceof BiasedAls als) {
            return als;
        }
        throw new InputException(model.name() + " does not learn from stars: use --liked, or --rated with a model that"
                + " predicts stars");
    }

    private static void requireOnScale(float stars, RatingScale scale) {
        if (!scale.contains(stars)) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "%s stars cannot be given on a scale from %s to %s by %s",
                    stars,
                    scale.min(),
                    scale.max(),
                    scale.step()));
        }
    }

    private static TasteFoldIn foldIn(Recommender model) {
        if (model instanceof TasteFoldIn folding) {
            return folding;
        }
        throw new InputException(
                model.name() + " knows only the users it was trained on: use --user, or a model for new"
                        + " users such as ease, ials, als or neumf");
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
}
