package kinoscope.spark.job;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kinoscope.data.InputException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of one pipeline, on any file system that Hadoop knows, with a folder for each job in it.
 *
 * <p>A job writes to a temporary folder, which is then given its name; the record follows as the last file. What is left of
 * a job that was lost half-way has another name or no record, and so counts as nothing.
 */
public final class WorkFolder {
    private static final String TEMPORARY = ".unfinished-";
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path root;
    private final FileSystem files;

    /**
     * Opens a folder, which need not be there yet.
     *
     * @param place a path or URL
     * @throws InputException if its file system cannot be reached
     */
    public WorkFolder(String place, Configuration configuration) {
        Path path = new Path(place);
        try {
            files = path.getFileSystem(configuration);
        } catch (IOException | RuntimeException e) {
            throw problem(path, "cannot be reached", e);
        }
        root = files.makeQualified(path);
    }

    /** Where the tables of a finished job are. */
    public Path of(String job) {
        return new Path(root, job);
    }

    /** The name of a table of a finished job, as Spark reads it. */
    public String table(String job, String table) {
        return new Path(of(job), table).toString();
    }

    /** The record of a job, if it is finished. */
    public Optional<JobRecord> record(String job) {
        Path file = new Path(of(job), JobRecord.FILE);
        try {
            if (!files.exists(file)) {
                return Optional.empty();
            }
            try (FSDataInputStream in = files.open(file)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return Optional.ofNullable(GSON.fromJson(text, JobRecord.class));
            }
        } catch (IOException | JsonParseException e) {
            throw problem(file, "cannot be read as the record of a job", e);
        } catch (RuntimeException e) {
            // Gson wraps what the record's constructor throws.
            throw problem(file, "does not hold the record of a job", e);
        }
    }

    /**
     * The record of a job that another one needs.
     *
     * @throws InputException if it is not finished
     */
    public JobRecord require(String job) {
        return record(job)
                .orElseThrow(() -> new InputException(
                        of(job) + ": there is no finished " + job + " here; run the job '" + job + "' first"));
    }

    /** An empty folder for a job to write to. */
    Path begin(String job) {
        Path temporary = new Path(root, TEMPORARY + job);
        try {
            files.delete(temporary, true);
            files.mkdirs(temporary);
            return temporary;
        } catch (IOException e) {
            throw problem(temporary, "cannot be written", e);
        }
    }

    /** Removes what an unfinished job has written. */
    void abandon(String job) {
        remove(new Path(root, TEMPORARY + job));
    }

    /** Puts what {@link #begin} gave in the place of what a job wrote before; the old record goes first, the new one comes last. */
    void finish(Path written, JobRecord record) {
        Path folder = of(record.job());
        Path file = new Path(folder, JobRecord.FILE);
        try {
            files.delete(file, false);
            files.delete(folder, true);
            if (!files.rename(written, folder)) {
                throw new IOException("no reason was given");
            }
            writeText(file, GSON.toJson(record) + "\n");
        } catch (IOException e) {
            throw problem(folder, "cannot be written", e);
        }
    }

    /**
     * Writes a value as JSON, for people and other programs.
     *
     * @throws InputException if the file cannot be written
     */
    public void writeJson(Path file, Object value) {
        try {
            writeText(file, GSON.toJson(value) + "\n");
        } catch (IOException e) {
            throw problem(file, "cannot be written", e);
        }
    }

    /**
     * Removes what a job keeps between its steps.
     *
     * @throws InputException if it cannot be removed
     */
    public void remove(Path folder) {
        try {
            files.delete(folder, true);
        } catch (IOException e) {
            throw problem(folder, "cannot be removed", e);
        }
    }

    private void writeText(Path file, String text) throws IOException {
        Path temporary = new Path(file.getParent(), "." + file.getName() + ".tmp");
        try (OutputStream out = files.create(temporary, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        if (!files.rename(temporary, file)) {
            throw new IOException("a file is in the way");
        }
    }

    /** The bytes of all files of a job's tables. */
    long bytes(Path folder) {
        try {
            long sum = 0;
            for (FileStatus status : files.listStatus(folder)) {
                sum += status.isDirectory() ? bytes(status.getPath()) : status.getLen();
            }
            return sum;
        } catch (IOException e) {
            throw problem(folder, "cannot be listed", e);
        }
    }

    private static InputException problem(Path path, String what, Exception e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new InputException(
                path + ": " + what + ": " + reason.lines().findFirst().orElse(""), e);
    }
}
