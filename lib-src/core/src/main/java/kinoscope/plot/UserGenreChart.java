package kinoscope.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The genres of one user by similarity, most similar first, with the user's median as a line: genres above it are positive
 * candidates, those below it negative candidates, and one exactly on it is neither.
 */
public final class UserGenreChart {
    private UserGenreChart() {}

    /**
     * Draws the genres.
     *
     * @param caption what stands above; names the user
     * @param genres the names
     * @param similarity one a genre, for instance a cosine
     * @param median the threshold
     * @throws IllegalArgumentException if there are not as many similarities as genres
     */
    public static Chart of(Caption caption, List<String> genres, double[] similarity, double median) {
        if (genres.size() != similarity.length) {
            throw new IllegalArgumentException(genres.size() + " genres with " + similarity.length + " similarities");
        }
        List<HorizontalBars.Row> rows = new ArrayList<>();
        IntStream.range(0, similarity.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer genre) -> -similarity[genre]))
                .forEach(genre -> rows.add(new HorizontalBars.Row(
                        genres.get(genre),
                        similarity[genre],
                        number(similarity[genre]),
                        color(similarity[genre], median))));
        String axis = "cosine similarity (blue: above the median, orange: below)";
        return new HorizontalBars(rows, axis, median, "median " + number(median)).chart(caption, 760);
    }

    private static Color color(double similarity, double median) {
        if (similarity == median) {
            return HouseTheme.GREY;
        }
        return similarity > median ? HouseTheme.BLUE : HouseTheme.VERMILION;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replace('-', '−');
    }
}
