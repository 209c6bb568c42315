package kinoscope.spark.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kinoscope.data.InputException;
import kinoscope.spark.job.InputFiles;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files of a data set on any file system that Hadoop knows.
 *
 * @param folder where they are
 * @param layout how they look
 * @param ratings the files of the ratings, by name
 * @param movies the file of the movies
 * @param fingerprint of names, lengths and times of change
 */
record SourceFiles(String folder, RatingLayout layout, List<String> ratings, String movies, String fingerprint) {
    /**
     * Finds the files and tells the layout from their names.
     *
     * @throws InputException if there are none, or ratings without movies
     */
    static SourceFiles find(String folder, Configuration configuration) {
        Path path = new Path(folder);
        try {
            FileSystem files = path.getFileSystem(configuration);
            for (RatingLayout layout : RatingLayout.values()) {
                for (String pattern : layout.ratings()) {
                    InputFiles ratings = InputFiles.matching(files, new Path(path, pattern));
                    if (!ratings.files().isEmpty()) {
                        return of(path, layout, ratings, files);
                    }
                }
            }
        } catch (IOException e) {
            throw new InputException(folder + ": cannot be read: " + e.getMessage(), e);
        }
        throw new InputException(folder + ": no data set here, expected one of the files " + RatingLayout.expected()
                + " (not in a zip)");
    }

    private static SourceFiles of(Path folder, RatingLayout layout, InputFiles ratings, FileSystem files)
            throws IOException {
        Path movies = new Path(folder, layout.movies());
        if (!files.exists(movies)) {
            throw new InputException(movies + ": missing file");
        }
        List<FileStatus> all = new ArrayList<>(ratings.files());
        all.add(files.getFileStatus(movies));
        return new SourceFiles(
                folder.toString(), layout, ratings.names(), movies.toString(), new InputFiles(all).fingerprint());
    }
}
