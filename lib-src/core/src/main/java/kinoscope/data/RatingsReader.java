package kinoscope.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

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

    private final Path path;
    private final RatingFormat format;

    private RatingsReader(Path path, RatingFormat format) {
        this.path = path;
        this.format = format;
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
        RatingsReader reader = new RatingsReader(file.path(), format);
        RatingColumns columns = file.isPlain()
                ? file.map(window, mapped -> reader.readParts(mapped, part))
                : file.read(reader::readAll);
        if (columns.size() == 0) {
            throw InputException.of(file.path(), "no ratings below the header");
        }
        return columns.build(format.scale());
    }

    private RatingColumns readAll(InputStream in) throws IOException {
        byte[] top = in.readNBytes(LONGEST_HEADER);
        int first = firstLine(top);
        InputStream lines = new SequenceInputStream(new ByteArrayInputStream(top, first, top.length - first), in);
        RatingColumns columns = new RatingColumns(1 << 16);
        new RatingPartReader(lines, Long.MAX_VALUE, new RatingParser(format), columns)
                .read()
                .ifPresent(bad -> {
                    throw error(columns.size(), bad);
                });
        return columns;
    }

    private RatingColumns readParts(MappedFile mapped, int length) throws IOException {
        int first = firstLine(mapped.from(0).readNBytes(LONGEST_HEADER));
        MappedRatings ratings = new MappedRatings(mapped, first, length);
        ratings.read(new RatingParser(format)).ifPresent(bad -> {
            throw error(bad.row(), bad.text());
        });
        return ratings.columns();
    }

    private InputException error(long row, String line) {
        return RatingLineError.explain(path, row + 1 + format.headerLines(), format, line);
    }

    /** The offset of the first line with a rating, behind the byte order mark and the header. */
    private int firstLine(byte[] top) {
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
}
