package kinoscope.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Reads the lines of a mapped ratings file in parts of equal length, which the processors take side by side.
 *
 * <p>A part has the lines that begin in it. They are counted first, so that each part knows its first row and all of them fill
 * the same columns; each line up to the first bad one is a row.
 */
final class MappedRatings {
    private final MappedFile file;
    private final int begin;
    private final int length;
    private final int[] firstRows;
    private final RatingColumns columns;

    /**
     * Counts the lines.
     *
     * @param begin the offset of the first line with a rating
     * @param length the number of bytes in each part but the last
     */
    MappedRatings(MappedFile file, int begin, int length) {
        this.file = file;
        this.begin = begin;
        this.length = length;
        int parts = Math.toIntExact((file.size() - begin + length - 1) / length);
        int[] lines = new int[parts];
        Arrays.parallelSetAll(lines, this::countLines);
        firstRows = new int[parts + 1];
        for (int part = 0; part < parts; part++) {
            firstRows[part + 1] = Math.addExact(firstRows[part], lines[part]);
        }
        columns = new RatingColumns(firstRows[parts]);
    }

    /**
     * A line that is not a rating.
     *
     * @param row how many lines with ratings stand before it
     * @param text the line
     */
    record BadLine(long row, String text) {}

    /** The ratings; complete after {@link #read} found no bad line. */
    RatingColumns columns() {
        return columns;
    }

    /**
     * Reads all parts; gives the first line of the file that is not a rating.
     *
     * @throws IOException if there are not as many lines as before
     */
    Optional<BadLine> read(RatingParser parser) throws IOException {
        int parts = firstRows.length - 1;
        RatingColumns.Filled[] slices = new RatingColumns.Filled[parts];
        BadLine[] bad = new BadLine[parts];
        AtomicInteger firstBad = new AtomicInteger(parts);
        IntStream.range(0, parts)
                .parallel()
                .filter(part -> part <= firstBad.get())
                .forEach(part -> {
                    RatingColumns slice = columns.slice(firstRows[part]);
                    readPart(part, parser, slice).ifPresent(text -> {
                        bad[part] = new BadLine((long) firstRows[part] + slice.size(), text);
                        firstBad.accumulateAndGet(part, Math::min);
                    });
                    slices[part] = slice.filled();
                });
        if (firstBad.get() < parts) {
            return Optional.of(bad[firstBad.get()]);
        }
        for (int part = 0; part < parts; part++) {
            if (slices[part].end() != firstRows[part + 1]) {
                throw new IOException("it changed while it was read");
            }
        }
        columns.join(List.of(slices));
        return Optional.empty();
    }

    private Optional<String> readPart(int part, RatingParser parser, RatingColumns slice) {
        try {
            return part == 0
                    ? new RatingPartReader(file.from(begin), length, parser, slice).read()
                    : new RatingPartReader(file.from(from(part) - 1), length + 1L, parser, slice)
                            .skipLine()
                            .read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that begin in a part: one behind each line feed, except at the end of the file, and the very first. */
    private int countLines(int part) {
        long to = Math.min(from(part + 1), file.size()) - 1;
        try {
            return part == 0 ? 1 + file.countLines(begin, to) : file.countLines(from(part) - 1, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long from(int part) {
        return begin + (long) part * length;
    }
}
