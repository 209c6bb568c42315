package kinoscope.data.synthetic;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.InputException;

/**
 * Writes a synthetic data set in the format of ML-1M: {@code ratings.dat}, {@code users.dat}, {@code movies.dat}
 * (ISO-8859-1), {@code movies_extra.tsv} (UTF-8: links and plots), {@code posters/ID.gif} and {@code SYNTHETIC.txt}.
 *
 * <p>Everything is invented, and equal options give equal bytes on every platform. Users have tastes for ten hidden themes
 * and for genres, tilted a little by gender and age; movies have a main and a minor theme. Taste and a long-tailed
 * popularity decide which movies a user rates; taste, quality, leniency and noise decide the stars. Plots and posters show
 * the themes, so that they tell more about taste than the genres do.
 */
public final class SampleGenerator {
    private static final int WITHOUT_PLOT = 71;
    private static final int WITHOUT_POSTER = 97;

    private final SampleOptions options;

    /** Creates a generator; it does nothing until {@link #generate}. */
    public SampleGenerator(SampleOptions options) {
        this.options = options;
    }

    /** The generator of the shipped folder {@code data/sample}. */
    public static SampleGenerator defaults() {
        return new SampleGenerator(SampleOptions.defaults());
    }

    /** The options. */
    public SampleOptions options() {
        return options;
    }

    /**
     * Writes the data set into a folder, which is made where it does not exist. Files of the same names are replaced, each
     * at once when it is complete; other files stay.
     *
     * @throws InputException if the folder or a file cannot be written
     */
    public void generate(Path folder) {
        List<SampleMovie> movies = SampleCatalogue.invent(options);
        List<SampleUser> users = SampleUsers.invent(options);
        List<SampleRatings.Row> rows = SampleRatings.invent(options, movies, users);
        Path posters = folder.resolve("posters");
        try {
            Files.createDirectories(posters);
        } catch (IOException e) {
            throw new InputException(folder + ": cannot be made: " + e.getMessage(), e);
        }
        write(folder.resolve("SYNTHETIC.txt"), notice().lines().toList(), StandardCharsets.UTF_8);
        write(
                folder.resolve("users.dat"),
                users.stream().map(SampleGenerator::line).toList(),
                StandardCharsets.ISO_8859_1);
        write(
                folder.resolve("movies.dat"),
                movies.stream().map(SampleGenerator::line).toList(),
                StandardCharsets.ISO_8859_1);
        write(folder.resolve("movies_extra.tsv"), extra(movies), StandardCharsets.UTF_8);
        writePosters(posters, movies);
        write(
                folder.resolve("ratings.dat"),
                rows.stream().map(SampleGenerator::line).toList(),
                StandardCharsets.ISO_8859_1);
    }

    private void writePosters(Path folder, List<SampleMovie> movies) {
        SamplePosters posters = new SamplePosters();
        IntStream.range(0, movies.size())
                .filter(i -> i % WITHOUT_POSTER != WITHOUT_POSTER / 2)
                .parallel()
                .mapToObj(movies::get)
                .forEach(movie -> write(
                        folder.resolve(movie.id() + ".gif"),
                        posters.draw(movie, SampleRandom.of(options.seed(), "poster", movie.id()))));
    }

    private List<String> extra(List<SampleMovie> movies) {
        SamplePlots plots = new SamplePlots();
        List<String> lines = new ArrayList<>(List.of("movieId\ttitle\tgenres\timdbId\ttmdbId\tplot\tposterUrl"));
        for (int i = 0; i < movies.size(); i++) {
            SampleMovie movie = movies.get(i);
            String plot = i % WITHOUT_PLOT == WITHOUT_PLOT / 2
                    ? ""
                    : plots.write(movie, SampleRandom.of(options.seed(), "plot", movie.id()));
            lines.add(
                    String.join("\t", String.valueOf(movie.id()), movie.title(), movie.genreField(), "", "", plot, ""));
        }
        return lines;
    }

    private static String line(SampleRatings.Row row) {
        return row.user() + "::" + row.movie() + "::" + row.stars() + "::" + row.seconds();
    }

    private static String line(SampleUser user) {
        return user.id() + "::" + user.gender() + "::" + user.age() + "::" + user.occupation() + "::" + user.zipCode();
    }

    private static String line(SampleMovie movie) {
        return movie.id() + "::" + movie.title() + "::" + movie.genreField();
    }

    private String notice() {
        String sizes = options.users() + ", " + options.movies() + ", " + options.ratings();
        return """
                These data are synthetic: every movie, plot, poster, user and rating is invented.
                Likeness to real films or people is chance. Figures computed from them say nothing about
                real audiences; they show that a program works.

                Format: ML-1M (ratings.dat, users.dat, movies.dat), with plots in movies_extra.tsv and
                posters/ID.gif. A few movies have no rating, no plot or no poster, on purpose.

                The same seed and sizes (users, movies, ratings) give the same bytes. To rebuild this folder,
                with the library on the class path:

                    new SampleGenerator(new SampleOptions(SEEDL, SIZES)).generate(Path.of("data/sample"));

                Licence: that of the project, Apache-2.0.
                """
                .replace("SEED", String.valueOf(options.seed()))
                .replace("SIZES", sizes);
    }

    private static void write(Path file, List<String> lines, Charset charset) {
        write(file, (String.join("\n", lines) + "\n").getBytes(charset));
    }

    private static void write(Path file, byte[] bytes) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            part.toFile().delete();
            throw new InputException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }
}
