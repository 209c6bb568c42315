package kinoscope.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** ML-1M: {@code ratings.dat}, {@code movies.dat}, {@code users.dat}, with {@code ::} between fields, in ISO-8859-1. */
final class Ml1mFormat implements DatasetFormat {
    private static final String SEPARATOR = "::";

    /** The names that stand for the occupation codes 0 to 20. */
    private static final List<String> OCCUPATIONS = List.of(
            "other",
            "academic/educator",
            "artist",
            "clerical/admin",
            "college/grad student",
            "customer service",
            "doctor/health care",
            "executive/managerial",
            "farmer",
            "homemaker",
            "K-12 student",
            "lawyer",
            "programmer",
            "retired",
            "sales/marketing",
            "scientist",
            "self-employed",
            "technician/engineer",
            "tradesman/craftsman",
            "unemployed",
            "writer");

    @Override
    public String ratingsFile() {
        return "ratings.dat";
    }

    @Override
    public RatingFormat ratings() {
        return RatingFormat.ML_1M;
    }

    @Override
    public List<Movie> movies(DataFiles files) {
        MovieList movies = new MovieList();
        for (TextFile.Line line : lines(files, "movies.dat")) {
            String text = line.text();
            int first = text.indexOf(SEPARATOR);
            int last = text.lastIndexOf(SEPARATOR);
            if (last < first + SEPARATOR.length()) {
                throw line.error("malformed line, expected id::title::genres", text);
            }
            movies.add(
                    line,
                    text.substring(0, first),
                    text.substring(first + SEPARATOR.length(), last),
                    Stream.of(text.substring(last + SEPARATOR.length()).split("\\|")));
        }
        return movies.movies();
    }

    @Override
    public List<User> users(DataFiles files) {
        UserList users = new UserList();
        if (files.has("users.dat")) {
            for (TextFile.Line line : lines(files, "users.dat")) {
                String[] fields = line.text().split(SEPARATOR, -1);
                if (fields.length != 5) {
                    throw line.error("malformed line, expected id::gender::age::occupation::zip code", line.text());
                }
                users.add(line, fields[0], fields[1], fields[2], occupation(line, fields[3]), fields[4]);
            }
        }
        return users.users();
    }

    private static String occupation(TextFile.Line line, String code) {
        int index = line.number("occupation", code);
        if (index >= OCCUPATIONS.size()) {
            throw line.error("occupation is not a code from 0 to " + (OCCUPATIONS.size() - 1), code);
        }
        return OCCUPATIONS.get(index);
    }

    private static List<TextFile.Line> lines(DataFiles files, String name) {
        return TextFile.read(files.require(name), StandardCharsets.ISO_8859_1).lines();
    }
}
