package kinoscope.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.data.Progress;
import kinoscope.embed.HashedTfIdfEncoder;
import kinoscope.embed.MovieVectors;
import kinoscope.experiment.PlantedTastes;
import kinoscope.model.Histories;
import kinoscope.model.TasteFoldIn;
import kinoscope.model.linear.Ease;
import kinoscope.model.linear.EaseOptions;

/** The movies of {@link PlantedTastes}, 100 to 119 comedies and 120 to 139 horror, with plots, some posters and EASE. */
final class PlantedShow {
    static final int FIRST_COMEDY = 100;
    static final int FIRST_HORROR = 120;
    static final int WITHOUT_POSTER = 101;
    static final byte[] IMAGE = {(byte) 0xff, (byte) 0xd8, 1, 2, 3};

    private PlantedShow() {}

    static Dataset dataset() {
        Dataset planted = PlantedTastes.dataset(8);
        List<Movie> movies =
                planted.movies().stream().map(PlantedShow::described).toList();
        return new Dataset("planted", true, planted.ratings(), movies, planted.users());
    }

    static TasteFoldIn ease() {
        return Ease.fit(Histories.of(dataset().ratings()), EaseOptions.defaults());
    }

    /** Posters of all movies but {@link #WITHOUT_POSTER}, in a folder that also holds what nobody may read. */
    static Posters posters(Path folder) {
        try {
            Path posters = Files.createDirectories(folder.resolve("posters"));
            for (Movie movie : dataset().movies()) {
                if (movie.id() != WITHOUT_POSTER) {
                    Files.write(posters.resolve(movie.id() + ".jpg"), IMAGE);
                }
            }
            Files.writeString(posters.resolve("7.jpg"), "a movie that is not in the catalogue");
            Files.writeString(folder.resolve("secret.jpg"), "secret");
            return Posters.at(posters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Showcase show(Path folder) {
        return Showcase.of(dataset(), posters(folder)).with("ease", ease());
    }

    static MovieVectors plots() {
        List<Movie> movies = dataset().movies();
        HashedTfIdfEncoder encoder =
                HashedTfIdfEncoder.fit(movies.stream().map(Movie::plot).toList());
        return MovieVectors.of(encoder, movies, Progress.SILENT);
    }

    private static Movie described(Movie movie) {
        String place = movie.genres().contains("Comedy") ? "a picnic in a sunny garden" : "a cellar in a dark castle";
        return movie.with(
                place + " with guest number " + movie.id() % 7, new Movie.Links("tt0000" + movie.id(), "", ""));
    }
}
