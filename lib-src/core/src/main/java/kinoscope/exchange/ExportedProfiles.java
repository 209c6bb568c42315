package kinoscope.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kinoscope.data.Dataset;
import kinoscope.data.IdIndex;
import kinoscope.data.Movie;
import kinoscope.embed.SimilarityMatrix;
import kinoscope.profile.FineTuneRow;

/** Reads what was made of genres: their similarities, the users' tastes and the set for fine-tuning. */
final class ExportedProfiles {
    private static final Pattern SEPARATOR = Pattern.compile("|", Pattern.LITERAL);

    private ExportedProfiles() {}

    static SimilarityMatrix similarities(SparkExport export) {
        Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
        export.table(SparkExport.GENRE_SIMILARITY)
                .forEach(List.of("genre", "other", "cosine"), row -> rows.computeIfAbsent(
                                row.text(0), any -> new LinkedHashMap<>())
                        .put(row.text(1), row.isEmpty(2) ? Double.NaN : row.precise(2)));
        List<String> names = List.copyOf(rows.keySet());
        double[][] cosines = names.stream()
                .map(name -> names.stream()
                        .mapToDouble(other -> rows.get(name).getOrDefault(other, Double.NaN))
                        .toArray())
                .toArray(double[][]::new);
        return SimilarityMatrix.of(names, cosines);
    }

    static Map<Integer, UserGenres> tastes(SparkExport export, IdIndex users) {
        Map<Integer, UserGenres> tastes = new TreeMap<>();
        export.table(SparkExport.USER_GENRES)
                .forEach(
                        List.of("userId", "movies", "median", "positive", "negative"),
                        row -> tastes.put(
                                SparkExport.index(users, row, 0, "user"),
                                new UserGenres(
                                        row.whole(1),
                                        row.isEmpty(2) ? Double.NaN : row.precise(2),
                                        names(row, 3),
                                        names(row, 4))));
        return tastes;
    }

    private static List<String> names(ExportedRow row, int column) {
        return row.isEmpty(column) ? List.of() : Arrays.asList(SEPARATOR.split(row.text(column)));
    }

    static List<FineTuneRow> fineTuneSet(SparkExport export, Dataset dataset) {
        List<FineTuneRow> rows = new ArrayList<>();
        export.table(SparkExport.FINE_TUNE_SET)
                .forEach(List.of("userId", "movieId", "label", "genre", "stars"), row -> {
                    Movie movie = dataset.movieById(row.whole(1))
                            .orElseThrow(() -> row.error("the movie is not in the data set", row.text(1)));
                    rows.add(new FineTuneRow(row.whole(0), movie.id(), row.whole(2), row.text(3), movie.title()));
                });
        return rows;
    }
}
