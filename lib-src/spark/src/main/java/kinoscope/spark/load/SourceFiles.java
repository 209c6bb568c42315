package kinoscope.spark.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kinoscope.data.InputException;
import kinoscope.spark.job.Fingerprint;
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
                    List<FileStatus> ratings = matching(files, new Path(path, pattern));
                    if (!ratings.isEmpty()) {
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

    private static SourceFiles of(Path folder, RatingLayout layout, List<FileStatus> ratings, FileSystem files)
            throws IOException {
        Path movies = new Path(folder, layout.movies());
        if (!files.exists(movies)) {
            throw new InputException(movies + ": missing file");
        }
        List<FileStatus> all = new ArrayList<>(ratings);
        all.add(files.getFileStatus(movies));
        return new SourceFiles(
                folder.toString(),
                layout,
                ratings.stream().map(status -> status.getPath().toString()).toList(),
                movies.toString(),
                Fingerprint.of(all.stream().map(SourceFiles::identity).collect(Collectors.joining("\n"))));
    }

    private static String identity(FileStatus status) {
        return status.getPath().getName() + " " + status.getLen() + " " + status.getModificationTime();
    }

    /** The files that fit a pattern, or are in a folder that does; hidden ones and the empty marks of Hadoop are left out. */
    private static List<FileStatus> matching(FileSystem files, Path pattern) throws IOException {
        FileStatus[] found = files.globStatus(pattern);
        List<FileStatus> matching = new ArrayList<>();
        for (FileStatus status : found == null ? new FileStatus[0] : found) {
            if (status.isDirectory()) {
                for (FileStatus inside : files.listStatus(status.getPath())) {
                    String name = inside.getPath().getName();
                    if (inside.isFile() && !name.startsWith(".") && !name.startsWith("_")) {
                        matching.add(inside);
                    }
                }
            } else {
                matching.add(status);
            }
        }
        matching.sort((one, other) -> one.getPath().compareTo(other.getPath()));
        return matching;
    }
}
