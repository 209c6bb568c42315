package kinoscope.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a ratings file from its first byte to its last and reports the first bad line with its number. */
final class RatingsReader {
    private static final int BUFFER = 1 << 18;

    private final Path path;
    private final RatingFormat format;
    private final RatingParser.Sink sink;
    private final byte[] buffer = new byte[BUFFER];
    private int begin;
    private int end;
    private boolean atEnd;
    private long rows;

    private RatingsReader(Path path, RatingFormat format, RatingParser.Sink sink) {
        this.path = path;
        this.format = format;
        this.sink = sink;
    }

    /**
     * Reads ratings as they stand in the file.
     *
     * @throws InputException if the file is missing, empty or has a line that is not a rating on the scale
     */
    static Ratings read(DataFile file, RatingFormat format) {
        Ratings.Builder builder = Ratings.builder(format.scale());
        read(file, format, (user, item, halfStars, seconds) -> builder.add(user, item, halfStars * 0.5f, seconds));
        return builder.build();
    }

    /** Passes every line on; row {@code r}, counted from 0, stands in line {@code r + 1 + format.headerLines()}. */
    static void read(DataFile file, RatingFormat format, RatingParser.Sink sink) {
        file.read(in -> {
            new RatingsReader(file.path(), format, sink).readAll(in);
            return null;
        });
    }

    private void readAll(InputStream in) throws IOException {
        fill(in);
        begin = TextEncoding.lengthOfMark(path, buffer, end);
        if (begin == end) {
            throw InputException.of(path, "empty file");
        }
        if (!format.header().isEmpty()) {
            skipHeader();
        }
        RatingParser parser = new RatingParser(format);
        RatingParser.Sink counting = (user, item, halfStars, seconds) -> {
            sink.rating(user, item, halfStars, seconds);
            rows++;
        };
        while (begin < end) {
            int wholeLines = endOfLastLine();
            int parsed = wholeLines == begin ? begin : parser.parse(buffer, begin, wholeLines, counting);
            if (parsed < wholeLines || wholeLines == begin) {
                throw RatingLineError.explain(path, rows + 1 + format.headerLines(), format, lineAt(parsed));
            }
            begin = parsed;
            fill(in);
        }
        if (rows == 0) {
            throw InputException.of(path, "no ratings below the header");
        }
    }

    /** Moves the unread rest to the front, reads on behind it and ends the last line of the file with a line feed. */
    private void fill(InputStream in) throws IOException {
        System.arraycopy(buffer, begin, buffer, 0, end - begin);
        end -= begin;
        begin = 0;
        if (atEnd) {
            return;
        }
        int wanted = buffer.length - end;
        int read = in.readNBytes(buffer, end, wanted);
        end += read;
        atEnd = read < wanted;
        if (atEnd && end > 0 && buffer[end - 1] != '\n') {
            buffer[end] = '\n';
            end++;
        }
    }

    private void skipHeader() {
        String line = lineAt(begin);
        if (!line.equals(format.header())) {
            throw InputException.at(path, 1, "the first line is not '" + format.header() + "'", line);
        }
        while (buffer[begin] != '\n') {
            begin++;
        }
        begin++;
    }

    private int endOfLastLine() {
        int last = end;
        while (last > begin && buffer[last - 1] != '\n') {
            last--;
        }
        return last;
    }

    private String lineAt(int from) {
        int to = from;
        while (to < end && buffer[to] != '\n') {
            to++;
        }
        if (to > from && buffer[to - 1] == '\r') {
            to--;
        }
        return new String(Arrays.copyOfRange(buffer, from, to), StandardCharsets.ISO_8859_1);
    }
}
