package kinoscope.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.TitleIndex;
import kinoscope.model.ItemVectors;
import kinoscope.model.NearestItems;
import kinoscope.model.Recommender;
import kinoscope.model.ScoredItem;
import kinoscope.model.file.StoredModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the movies that a model holds for most alike. */
@Command(
        name = "similar",
        description = {
            "Find the movies whose vectors in a stored model are nearest to that of a movie, by cosine.",
            "For models with item vectors: als, als-genre, ials, gmf, mlp, neumf, sequence."
        },
        mixinStandardHelpOptions = true)
final class SimilarCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelPlace place;

    @Mixin
    private RarelyRated rare;

    @Parameters(paramLabel = "TITLE", description = "The movie, with or without the year; capitals do not matter.")
    private String title;

    @Option(
            names = "-k",
            paramLabel = "COUNT",
            defaultValue = "10",
            description = "How many movies (default: ${DEFAULT-VALUE}).")
    private int k;

    @Override
    public Integer call() {
        StoredModel stored = place.model();
        ItemVectors vectors = vectors(stored.model());
        Dataset dataset = place.data(stored).dataset();
        stored.trainedOn().requireSameIds(dataset.ratings());
        if (k < 1 || k > vectors.items()) {
            throw new InputException(
                    "-k " + k + " is not in 1.." + vectors.items() + ", the number of movies that the model knows");
        }
        int item = new TitleIndex(dataset).item(title);
        List<ScoredItem> nearest = new NearestItems(vectors).of(item, k, rare.items(stored, dataset));
        PrintWriter out = spec.commandLine().getOut();
        out.println("nearest to " + dataset.movie(item).title() + " in "
                + stored.model().name() + " on " + dataset.title());
        NearestTable table = new NearestTable();
        nearest.forEach(near -> table.add(dataset.movie(near.item()), near.score()));
        table.print(out);
        return ExitCode.OK;
    }

    private static ItemVectors vectors(Recommender model) {
        if (model instanceof ItemVectors vectors && vectors.itemVector(0).length > 0) {
            return vectors;
        }
        throw new InputException(model.name() + " has no item vectors to compare");
    }
}
