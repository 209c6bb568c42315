package kinoscope.cli;

import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.TitleIndex;
import kinoscope.model.Taste;
import picocli.CommandLine.Option;

/** The options with which somebody names movies by what they were found. */
final class TasteTitles {
    @Option(
            names = "--liked",
            arity = "1..*",
            paramLabel = "TITLE",
            description = "Titles of liked movies, oldest first, with or without the year; capitals do not matter.")
    private List<String> liked;

    @Option(
            names = "--disliked",
            arity = "1..*",
            paramLabel = "TITLE",
            description = "Titles of disliked movies, oldest first; best with some liked ones.")
    private List<String> disliked;

    /**
     * Looks the titles up.
     *
     * @throws InputException if a title is unknown or ambiguous, or a movie is both liked and disliked
     */
    Taste in(Dataset dataset) {
        TitleIndex index = new TitleIndex(dataset);
        int[] likes = items(liked, index);
        int[] dislikes = items(disliked, index);
        for (int item : likes) {
            if (IntStream.of(dislikes).anyMatch(other -> other == item)) {
                throw new InputException("'" + dataset.movie(item).title() + "' is both liked and disliked");
            }
        }
        return new Taste(likes, dislikes);
    }

    /** A title that is given twice counts once. */
    private static int[] items(List<String> titles, TitleIndex index) {
        return titles == null
                ? new int[0]
                : titles.stream().mapToInt(index::item).distinct().toArray();
    }

    /** Who that is, for the first line. */
    String whom() {
        if (disliked == null) {
            return "somebody who likes these";
        }
        return liked == null ? "somebody who dislikes these" : "somebody who likes and dislikes these";
    }
}
