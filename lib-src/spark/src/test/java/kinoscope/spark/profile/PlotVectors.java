package kinoscope.spark.profile;

import java.nio.file.Path;
import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.Progress;
import kinoscope.embed.GenreVectors;
import kinoscope.embed.HashedTfIdfEncoder;
import kinoscope.embed.MovieVectors;
import kinoscope.embed.UserVectors;
import kinoscope.embed.VectorTable;
import kinoscope.profile.GenreProfiles;
import kinoscope.spark.Imported;
import kinoscope.spark.LocalSpark;
import kinoscope.split.HashedSplitter;
import kinoscope.split.Split;

/**
 * Vectors of the plots of a data set, and what the library makes of them.
 *
 * @param dataset as the library reads it
 * @param split of its ratings, as the work folder is divided
 * @param movies the vectors, less their mean
 */
public record PlotVectors(Dataset dataset, Split split, MovieVectors movies) {
    /** Fewest stars of a positive interaction. */
    public static final float THRESHOLD = ProfileOptions.defaults().threshold();

    /** Divides a data set, and encodes plots by TF-IDF, for which nothing need be fetched. */
    public static PlotVectors of(Imported imported) {
        imported.divided(HashedSplitter.defaults());
        Dataset dataset = imported.dataset();
        List<String> plots = dataset.movies().stream()
                .filter(Movie::hasPlot)
                .map(Movie::plot)
                .toList();
        MovieVectors movies = MovieVectors.of(HashedTfIdfEncoder.fit(plots), dataset.movies(), Progress.SILENT);
        return new PlotVectors(dataset, HashedSplitter.defaults().split(dataset.ratings()), movies.centred());
    }

    /** The job on these vectors, handed over in a file beside the tables. */
    public ProfilesJob job(Imported imported, ProfileOptions options) {
        Path file = imported.folder().resolve("vectors.csv.gz");
        VectorTable.of(movies).write(file);
        return ProfilesJob.of(
                file.toString(), options, LocalSpark.session().sparkContext().hadoopConfiguration());
    }

    /** The means of the genres. */
    public GenreVectors genres() {
        return GenreVectors.of(movies, dataset.genres());
    }

    /** The means of the users. */
    public UserVectors users() {
        return UserVectors.of(movies, split.train(), THRESHOLD);
    }

    /** The tastes of the users. */
    public GenreProfiles profiles() {
        return GenreProfiles.of(users().cosines(genres()), dataset, split.train(), THRESHOLD);
    }
}
