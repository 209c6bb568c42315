package kinoscope.spark.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Files that a job reads from outside the work folder.
 *
 * @param files what the file system says of each
 */
public record InputFiles(List<FileStatus> files) {
    /** Copies the list. */
    public InputFiles {
        files = List.copyOf(files);
    }

    /**
     * The files that fit a pattern, or are in a folder that does, by name; hidden ones and the empty marks of Hadoop are left out.
     *
     * @throws IOException if the file system cannot tell
     */
    public static InputFiles matching(FileSystem system, Path pattern) throws IOException {
        FileStatus[] found = system.globStatus(pattern);
        List<FileStatus> matching = new ArrayList<>();
        for (FileStatus status : found == null ? new FileStatus[0] : found) {
            if (status.isDirectory()) {
                for (FileStatus inside : system.listStatus(status.getPath())) {
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
        return new InputFiles(matching);
    }

    /** Paths or URLs. */
    public List<String> names() {
        return files.stream().map(status -> status.getPath().toString()).toList();
    }

    /** Tells these files from others by names, lengths and times of change. */
    public String fingerprint() {
        return Fingerprint.of(files.stream()
                .map(status -> status.getPath().getName() + " " + status.getLen() + " " + status.getModificationTime())
                .collect(Collectors.joining("\n")));
    }
}
