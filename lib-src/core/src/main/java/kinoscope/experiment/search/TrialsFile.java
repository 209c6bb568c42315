package kinoscope.experiment.search;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kinoscope.data.AtomicFiles;
import kinoscope.data.InputException;

/**
 * The trials of a search in a file, {@code trials.csv}: a comment for each setting, a line that names the columns, and a line
 * for each trial, which is on the disk when {@link #append} returns. Of several lines of one trial, which successive halving
 * writes, the last one counts. A last line that a killed search has written in part is dropped. Threads that are interrupted
 * can still write, which those of a channel could not.
 */
final class TrialsFile implements AutoCloseable {
    /** The file's name. */
    static final String NAME = "trials.csv";

    private static final String COMMENT = "# ";
    private static final String NAMED = ": ";

    private final Path file;
    private final TrialLine line;
    private final RandomAccessFile written;
    private final Map<Integer, Trial> trials = new TreeMap<>();
    private double elapsed;

    private TrialsFile(Path file, TrialLine line, RandomAccessFile written) {
        this.file = file;
        this.line = line;
        this.written = written;
    }

    /**
     * Opens the file of a search, which is made if there is none.
     *
     * @param file where
     * @param settings what decides the results of the search
     * @param line how a trial is a line
     * @throws InputException if the file belongs to a search with other settings, is in use or damaged
     */
    static TrialsFile open(Path file, Map<String, String> settings, TrialLine line) {
        String head = head(settings, line);
        if (!Files.exists(file)) {
            AtomicFiles.writeString(file, head);
        }
        RandomAccessFile written = null;
        try {
            written = new RandomAccessFile(file.toFile(), "rw");
            requireAlone(file, written);
            TrialsFile opened = new TrialsFile(file, line, written);
            opened.read(head);
            return opened;
        } catch (IOException e) {
            close(written);
            throw new InputException(file + ": cannot be used: " + e.getMessage(), e);
        } catch (InputException e) {
            close(written);
            throw e;
        }
    }

    private static String head(Map<String, String> settings, TrialLine line) {
        StringBuilder head = new StringBuilder();
        settings.forEach((name, value) ->
                head.append(COMMENT).append(name).append(NAMED).append(value).append('\n'));
        return head.append(line.header()).toString();
    }

    private static void requireAlone(Path file, RandomAccessFile written) throws IOException {
        boolean alone;
        try {
            alone = written.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException e) {
            alone = false;
        }
        if (!alone) {
            throw InputException.of(file, "another search writes it at this moment");
        }
    }

    private void read(String head) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
        requireSameHead(head, text);
        int lines = head.split("\n").length;
        for (List<String> fields : line.read(file, text.substring(head.length()), lines)) {
            Trial trial = line.trial(file, fields);
            trials.put(trial.number(), trial);
            elapsed = Math.max(elapsed, line.elapsed(file, fields));
        }
        written.setLength(end);
        written.seek(end);
    }

    private void requireSameHead(String head, String text) {
        if (text.startsWith(head)) {
            return;
        }
        String[] wanted = head.split("\n");
        String[] found = text.split("\n");
        for (int k = 0; k < wanted.length; k++) {
            String other = k < found.length ? found[k] : "";
            if (!wanted[k].equals(other)) {
                throw InputException.of(
                        file,
                        "belongs to another search: it has '" + other + "' where this one has '" + wanted[k]
                                + "'; name another folder, or remove the file");
            }
        }
    }

    /** The trials, by number. */
    synchronized List<Trial> trials() {
        return new ArrayList<>(trials.values());
    }

    /** Seconds that the search had taken when the last of its lines was written. */
    synchronized double elapsed() {
        return elapsed;
    }

    /**
     * Adds a trial; when this returns, it is on the disk.
     *
     * @param trial what came of it
     * @param now seconds that the search has taken
     * @throws InputException if the file cannot be written
     */
    synchronized void append(Trial trial, double now) {
        byte[] bytes = line.text(trial, now).getBytes(StandardCharsets.UTF_8);
        try {
            written.write(bytes);
            written.getFD().sync();
        } catch (IOException e) {
            throw new InputException(file + ": cannot be written: " + e.getMessage(), e);
        }
        trials.put(trial.number(), trial);
        elapsed = Math.max(elapsed, now);
    }

    @Override
    public void close() {
        close(written);
    }

    private static void close(RandomAccessFile written) {
        try {
            if (written != null) {
                written.close();
            }
        } catch (IOException e) {
            throw new InputException("a file cannot be closed: " + e.getMessage(), e);
        }
    }
}
