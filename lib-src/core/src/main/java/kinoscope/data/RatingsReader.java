package kinoscope.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Reads a ratings file from its first byte to its last and reports the first bad line with its number.
 *
 * <p>A plain file is mapped into memory and cut into parts, which the processors read side by side; each part has the lines
 * that begin in it. What is compressed or in a zip is read as one part. The ratings and errors are the same in any case.
 */
final class RatingsReader {
    /** The part that is used outside tests: 8 MiB, some 300,000 ratings. */
    static final int PART = 1 << 23;

    private static final int LONGEST_HEADER = 1 << 12;
    private static final int USUAL_LINE = 24;

    private final DataFile file;
    private final RatingFormat format;
    private final RatingParser parser;

    private RatingsReader(DataFile file, RatingFormat format) {
        this.file = file;
        this.format = format;
        this.parser = new RatingParser(format);
    }

    /**
     * Reads ratings as they stand in the file.
     *
     * @throws InputException if the file is missing, empty or has a line that is not a rating on the scale
     */
    static Ratings read(DataFile file, RatingFormat format) {
        return read(file, format, MappedFile.WINDOW, PART);
    }

    /** Reads ratings with mappings and parts of certain lengths in bytes, which do not change the result. */
    static Ratings read(DataFile file, RatingFormat format, int window, int part) {
        RatingsReader reader = new RatingsReader(file, format);
        return reader.join(
                file.isPlain()
                        ? file.map(window, mapped -> reader.readParts(mapped, part))
                        : file.read(in -> new RatingPart[] {reader.readAll(in)}));
    }

    private RatingPart readAll(InputStream in) throws IOException {
        byte[] top = in.readNBytes(LONGEST_HEADER);
        int first = firstLine(top);
        InputStream lines = new SequenceInputStream(new ByteArrayInputStream(top, first, top.length - first), in);
        return new RatingPartReader(lines, Long.MAX_VALUE, parser, new RatingColumns(PART / USUAL_LINE)).read();
    }

    private RatingPart[] readParts(MappedFile mapped, int length) throws IOException {
        int first = firstLine(mapped.from(0).readNBytes(LONGEST_HEADER));
        RatingPart[] parts = new RatingPart[Math.toIntExact((mapped.size() - first + length - 1) / length)];
        AtomicInteger firstBad = new AtomicInteger(parts.length);
        IntStream.range(0, parts.length)
                .parallel()
                .filter(i -> i < firstBad.get())
                .forEach(i -> {
                    parts[i] = readPart(mapped, first, i, length);
                    if (parts[i].isBad()) {
                        firstBad.accumulateAndGet(i, Math::min);
                    }
                });
        return parts;
    }

    private RatingPart readPart(MappedFile mapped, int first, int index, int length) {
        RatingColumns columns = new RatingColumns(length / USUAL_LINE);
        long from = first + (long) index * length;
        try {
            return index == 0
                    ? new RatingPartReader(mapped.from(from), length, parser, columns).read()
                    : new RatingPartReader(mapped.from(from - 1), length + 1L, parser, columns)
                            .skipLine()
                            .read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The offset of the first line with a rating, behind the byte order mark and the header. */
    private int firstLine(byte[] top) {
        Path path = file.path();
        int begin = TextEncoding.lengthOfMark(path, top, top.length);
        if (begin == top.length) {
            throw InputException.of(path, "empty file");
        }
        if (format.headerLines() == 0) {
            return begin;
        }
        int end = begin;
        while (end < top.length && top[end] != '\n') {
            end++;
        }
        String text = new String(top, begin, end - begin, StandardCharsets.ISO_8859_1);
        String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        if (!format.isHeader(line)) {
            throw InputException.at(path, 1, "the first line is not '" + format.header() + "'", line);
        }
        return Math.min(end + 1, top.length);
    }

    private Ratings join(RatingPart[] parts) {
        long line = format.headerLines() + 1L;
        for (RatingPart part : parts) {
            line += part.size();
            if (part.isBad()) {
                throw RatingLineError.explain(file.path(), line, format, part.badLine());
            }
        }
        if (line == format.headerLines() + 1L) {
            throw InputException.of(file.path(), "no ratings below the header");
        }
        return RatingsJoin.join(parts, format.scale());
    }
}
