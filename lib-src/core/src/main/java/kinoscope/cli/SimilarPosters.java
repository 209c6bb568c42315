package kinoscope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.embed.MovieVectors;
import kinoscope.embed.PosterEncoders;
import kinoscope.model.Recommender;
import kinoscope.plot.SimilarPostersSheet;
import kinoscope.rerank.LovedItem;
import kinoscope.rerank.PosterRerankOptions;
import kinoscope.rerank.PosterReranker;
import kinoscope.rerank.RerankedItem;
import kinoscope.rerank.RerankedList;
import picocli.CommandLine.Option;

/** The options of recommendations that look like what a user loves, and how they are made and shown. */
final class SimilarPosters {
    @Option(
            names = "--similar-posters",
            description = "Of the best movies recommend those whose posters look most like those of the movies that the"
                    + " user loves, and draw both into output/charts; with --user, or for anybody.")
    private boolean asked;

    @Option(
            names = "--loved",
            paramLabel = "COUNT",
            defaultValue = "3",
            description = "With --similar-posters: how many top-rated movies to look at (default: ${DEFAULT-VALUE}).")
    private int loved;

    @Option(
            names = "--candidates",
            paramLabel = "COUNT",
            defaultValue = "30",
            description = "With --similar-posters: how many of the model's best movies to choose from (default:"
                    + " ${DEFAULT-VALUE}).")
    private int candidates;

    @Option(
            names = "--poster-encoder",
            paramLabel = "NAME|FILE",
            defaultValue = PosterEncoders.OFFLINE,
            description = "With --similar-posters: " + PosterEncoders.OFFLINE
                    + " or an image network, NAME.onnx (default: ${DEFAULT-VALUE}).")
    private String encoder;

    @Option(
            names = "--posters",
            paramLabel = "DIR",
            description = "With --similar-posters: where MOVIEID.jpg, .png and .gif are (default: posters in the data"
                    + " set's folder, or posters/NAME beside it).")
    private Path folder;

    boolean asked() {
        return asked;
    }

    /**
     * Prints the loved and the recommended movies, and draws them.
     *
     * @param model knows the users and items of the data
     * @param user user index
     * @param k how many movies
     * @param leftOut items that are not recommended
     * @throws InputException if there are no posters, or none that the user loves
     */
    void recommend(Recommender model, Datasets.Loaded loaded, int user, int k, int[] leftOut, PrintWriter out) {
        PosterRerankOptions options = options(k);
        Dataset dataset = loaded.dataset();
        Posters posters = posters(loaded);
        MovieVectors vectors = PosterEncoding.vectors(encoder, posters, dataset.movies())
                .vectors()
                .centred();
        PosterReranker reranker = new PosterReranker(vectors, dataset.ratings(), options);
        float[] scores = new float[model.items()];
        model.score(user, scores);
        int id = dataset.ratings().users().id(user);
        RerankedList list = reranker.rerank(user, scores, leftOut)
                .orElseThrow(() -> new InputException("the movies that user " + id
                        + " has rated have no posters to go by; leave out --similar-posters for the model's own list"));
        out.printf(
                Locale.ROOT,
                "%s on %s for user %d, posters compared by %s%n",
                model.name(),
                dataset.title(),
                id,
                vectors.name());
        print(list, dataset, ScoreColumn.of(model, dataset.ratings().scale()), out);
        Path sheet = Home.folder()
                .resolve("output/charts")
                .resolve("similar-posters-" + dataset.name() + "-user-" + id + ".png");
        SimilarPostersSheet.of(dataset, posters, list, model, vectors.name()).save(sheet);
        out.println("sheet: " + sheet);
    }

    private PosterRerankOptions options(int k) {
        try {
            return new PosterRerankOptions(loved, candidates, k);
        } catch (IllegalArgumentException e) {
            throw new InputException("--similar-posters: " + e.getMessage(), e);
        }
    }

    private Posters posters(Datasets.Loaded loaded) {
        Posters posters = folder == null ? loaded.posters() : Posters.at(folder);
        if (posters.folder().isEmpty()) {
            throw new InputException(
                    loaded.dataset().name() + " has no posters: name their folder with --posters, or fetch them with"
                            + " './kinoscope posters fetch'");
        }
        return posters;
    }

    private static void print(RerankedList list, Dataset dataset, ScoreColumn score, PrintWriter out) {
        out.println("loved:");
        TextTable loved = new TextTable(">stars", "title", "genres");
        for (LovedItem item : list.loved()) {
            Movie movie = dataset.movie(item.item());
            loved.row(String.valueOf(item.stars()), movie.title(), genres(movie));
        }
        loved.print(out);
        out.printf(
                Locale.ROOT,
                "most similar of the best %d, %d of which have no poster:%n",
                list.candidates(),
                list.withoutPoster());
        TextTable table = new TextTable(">rank", "title", "genres", ">similarity", score.heading(), ">model's rank");
        List<RerankedItem> items = list.items();
        for (int rank = 0; rank < items.size(); rank++) {
            RerankedItem item = items.get(rank);
            Movie movie = dataset.movie(item.item());
            table.row(
                    String.valueOf(rank + 1),
                    movie.title(),
                    genres(movie),
                    String.format(Locale.ROOT, "%.3f", item.similarity()),
                    score.text(item.score()),
                    String.valueOf(item.modelRank()));
        }
        table.print(out);
    }

    private static String genres(Movie movie) {
        return String.join(", ", movie.genres());
    }
}
