package kinoscope.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** ML-100K: {@code u.data} with tabs, {@code u.item}, {@code u.genre} and {@code u.user} with bars, in ISO-8859-1. */
final class Ml100kFormat implements DatasetFormat {
    private static final int FIELDS_BEFORE_GENRES = 5;

    @Override
    public String ratingsFile() {
        return "u.data";
    }

    @Override
    public RatingFormat ratings() {
        return RatingFormat.ML_100K;
    }

    @Override
    public List<Movie> movies(DataFiles files) {
        List<String> genres = genres(files);
        MovieList movies = new MovieList();
        for (TextFile.Line line : lines(files, "u.item")) {
            List<String> fields = line.fields('|');
            if (fields.size() != FIELDS_BEFORE_GENRES + genres.size()) {
                throw line.error(
                        "malformed line, expected " + (FIELDS_BEFORE_GENRES + genres.size())
                                + " fields with '|' between them, found " + fields.size(),
                        line.text());
            }
            List<String> flags = fields.subList(FIELDS_BEFORE_GENRES, fields.size());
            for (String flag : flags) {
                if (!flag.equals("0") && !flag.equals("1")) {
                    throw line.error("genre flag is neither 0 nor 1", flag);
                }
            }
            movies.add(
                    line,
                    fields.get(0),
                    fields.get(1),
                    IntStream.range(0, flags.size())
                            .filter(i -> flags.get(i).equals("1"))
                            .mapToObj(genres::get));
        }
        return movies.movies();
    }

    @Override
    public List<User> users(DataFiles files) {
        UserList users = new UserList();
        if (files.has("u.user")) {
            for (TextFile.Line line : lines(files, "u.user")) {
                List<String> fields = line.fields('|');
                if (fields.size() != 5) {
                    throw line.error("malformed line, expected id|age|gender|occupation|zip code", line.text());
                }
                users.add(line, fields.get(0), fields.get(2), fields.get(1), fields.get(3), fields.get(4));
            }
        }
        return users.users();
    }

    private static List<String> genres(DataFiles files) {
        List<String> names = new ArrayList<>();
        for (TextFile.Line line : lines(files, "u.genre")) {
            List<String> fields = line.fields('|');
            if (fields.size() != 2 || names.size() != line.number("genre number", fields.get(1))) {
                throw line.error("malformed line, expected genre|" + names.size(), line.text());
            }
            names.add(fields.get(0));
        }
        return names;
    }

    private static List<TextFile.Line> lines(DataFiles files, String name) {
        return TextFile.read(files.require(name), StandardCharsets.ISO_8859_1).lines();
    }
}
