package kinoscope.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads the lines that begin in one part of a ratings file, up to the first that is not a rating. */
final class RatingPartReader {
    private static final int BUFFER = 1 << 18;

    private final InputStream in;
    private final RatingParser parser;
    private final RatingColumns columns;
    private final byte[] buffer = new byte[BUFFER];
    private int begin;
    private int end;
    private boolean atEnd;
    private long left;

    /**
     * Prepares to read a part.
     *
     * @param in the bytes of the part and of those behind it, since the last line may end there
     * @param length the number of bytes in the part
     */
    RatingPartReader(InputStream in, long length, RatingParser parser, RatingColumns columns) {
        this.in = in;
        this.left = length;
        this.parser = parser;
        this.columns = columns;
    }

    /** Passes over the line that the part begins in or, if it begins with a line feed, over that alone. */
    RatingPartReader skipLine() throws IOException {
        boolean found = false;
        while (!found && left > 0 && fill()) {
            int to = begin;
            while (to < end && !found) {
                found = buffer[to] == '\n';
                to++;
            }
            moveTo(to);
        }
        return this;
    }

    /**
     * Reads the part; a line longer than a quarter of a megabyte is not a rating either.
     *
     * @return the line that is not a rating; it stands behind the rows in the columns
     */
    Optional<String> read() throws IOException {
        while (left > 0 && fill()) {
            int wholeLines = endOfLastLine();
            int parsed = parser.parse(buffer, begin, wholeLines, columns);
            if (parsed < wholeLines || wholeLines == begin) {
                return Optional.of(lineAt(parsed));
            }
            moveTo(parsed);
        }
        return Optional.empty();
    }

    /**
     * Moves the unread rest to the front, reads on behind it and ends the last line of the file with a line feed.
     *
     * @return false at the end of the file
     */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, begin, buffer, 0, end - begin);
        end -= begin;
        begin = 0;
        if (!atEnd) {
            int wanted = buffer.length - end;
            int read = in.readNBytes(buffer, end, wanted);
            end += read;
            atEnd = read < wanted;
            if (atEnd && end > 0 && buffer[end - 1] != '\n') {
                buffer[end] = '\n';
                end++;
            }
        }
        return end > 0;
    }

    private void moveTo(int position) {
        left -= position - begin;
        begin = position;
    }

    /** The end of the last whole line in the buffer that begins in the part. */
    private int endOfLastLine() {
        int last = end;
        if (left < end - begin) {
            last = begin + (int) left;
            while (last < end && buffer[last - 1] != '\n') {
                last++;
            }
        }
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
