package kinoscope.experiment.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the trainings of successive halving pause. Each rung works on copies of what the rung before has left, so that a
 * training that is killed within a rung can begin that rung again.
 *
 * @param folder of the checkpoints
 */
record RungCheckpoints(Path folder) {
    private static final String SUFFIX = ".checkpoint";

    /** What the names of the checkpoints of a trial in a rung begin with; the file holds the end of the rung before. */
    Path prepared(int trial, int rung) {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file(trial, rung));
            if (rung > 0 && Files.exists(file(trial, rung - 1))) {
                Files.copy(file(trial, rung - 1), file(trial, rung), StandardCopyOption.REPLACE_EXISTING);
            }
            return folder.resolve(name(trial, rung));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the checkpoints of a rung. */
    void remove(int rung) {
        removeIf(name -> name.endsWith(rungName(rung) + SUFFIX));
    }

    /** Removes all checkpoints, and the folder. */
    void removeAll() {
        removeIf(name -> name.endsWith(SUFFIX));
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeIf(Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> removed = files.filter(
                            file -> wanted.test(file.getFileName().toString()))
                    .toList();
            for (Path file : removed) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(int trial, int rung) {
        return folder.resolve(name(trial, rung) + SUFFIX);
    }

    private static String name(int trial, int rung) {
        return "trial-" + trial + rungName(rung);
    }

    private static String rungName(int rung) {
        return ".rung-" + rung;
    }
}
