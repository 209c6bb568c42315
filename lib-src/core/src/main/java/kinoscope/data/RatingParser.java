package kinoscope.data;

/**
 * Turns bytes into ratings without making an object per line; strict: digits, separators, line ends and, where
 * the format has them, quotes around whole fields; nothing else.
 *
 * <p>It keeps no state between calls, so that several threads may parse parts of one file that begin at a line.
 */
final class RatingParser {
    private static final long BAD = -1;
    private static final long LARGEST_TIME = Long.MAX_VALUE / 10 - 1;

    private final byte first;
    private final byte second;
    private final int width;
    private final boolean quotes;
    private final boolean[] valid;

    RatingParser(RatingFormat format) {
        byte[] separator = format.separatorBytes();
        width = separator.length;
        first = separator[0];
        second = separator[width - 1];
        quotes = format.allowsQuotes();
        RatingScale scale = format.scale();
        valid = new boolean[Math.round(scale.max() * 2) + 1];
        for (int level = 0; level < scale.levels(); level++) {
            valid[Math.round(scale.rating(level) * 2)] = true;
        }
    }

    /**
     * Parses whole lines.
     *
     * @param bytes the text; the byte before {@code to} is a line feed
     * @param from the beginning of a line
     * @param to the end of a line
     * @param columns where the ratings go in their order
     * @return {@code to}, or the offset of the first line that is not a rating on the scale
     */
    int parse(byte[] bytes, int from, int to, RatingColumns columns) {
        int line = from;
        while (line < to) {
            long user = number(bytes, line);
            long item = user == BAD ? BAD : numberAfterSeparator(bytes, (int) user);
            long stars = item == BAD ? BAD : halfStarsAfterSeparator(bytes, (int) item);
            int digit = stars == BAD ? -1 : afterSeparator(bytes, (int) stars);
            boolean quoted = digit >= 0 && isQuote(bytes[digit]);
            if (quoted) {
                digit++;
            }
            if (digit < 0 || !isDigit(bytes[digit])) {
                return line;
            }
            long seconds = 0;
            if (digit <= bytes.length - Long.BYTES) {
                long word = Digits.word(bytes, digit);
                int count = Digits.count(word);
                seconds = Digits.value(word, count);
                digit += count;
            }
            while (isDigit(bytes[digit]) && seconds <= LARGEST_TIME) {
                seconds = seconds * 10 + bytes[digit] - '0';
                digit++;
            }
            if (quoted) {
                if (!isQuote(bytes[digit])) {
                    return line;
                }
                digit++;
            }
            if (bytes[digit] == '\r') {
                digit++;
            }
            if (bytes[digit] != '\n') {
                return line;
            }
            columns.add(value(user), value(item), value(stars), seconds);
            line = digit + 1;
        }
        return to;
    }

    /** A number up to the largest int and, in the lower half, the offset behind it and its quotes. */
    private long number(byte[] bytes, int from) {
        return isQuote(bytes[from]) ? behindQuote(bytes, digits(bytes, from + 1)) : digits(bytes, from);
    }

    /** Up to seven digits at once without a branch for each of them; the rest one by one. */
    private static long digits(byte[] bytes, int from) {
        if (from <= bytes.length - Long.BYTES) {
            long word = Digits.word(bytes, from);
            int count = Digits.count(word);
            if (count > 0 && count < Long.BYTES) {
                return Digits.value(word, count) << 32 | from + count;
            }
        }
        int next = from;
        long value = 0;
        while (isDigit(bytes[next])) {
            value = value * 10 + bytes[next] - '0';
            if (value > Integer.MAX_VALUE) {
                return BAD;
            }
            next++;
        }
        return next == from ? BAD : value << 32 | next;
    }

    private long numberAfterSeparator(byte[] bytes, int at) {
        int from = afterSeparator(bytes, at);
        return from < 0 ? BAD : number(bytes, from);
    }

    private long halfStarsAfterSeparator(byte[] bytes, int at) {
        int from = afterSeparator(bytes, at);
        if (from < 0) {
            return BAD;
        }
        return isQuote(bytes[from]) ? behindQuote(bytes, halfStars(bytes, from + 1)) : halfStars(bytes, from);
    }

    private long halfStars(byte[] bytes, int from) {
        long whole = digits(bytes, from);
        if (whole == BAD || value(whole) > valid.length) {
            return BAD;
        }
        int halfStars = 2 * value(whole);
        int next = (int) whole;
        if (bytes[next] == '.') {
            next++;
            if (!isDigit(bytes[next])) {
                return BAD;
            }
            int tenths = bytes[next] - '0';
            if (tenths % 5 == 0) {
                halfStars += tenths & 1;
                next++;
            }
            while (bytes[next] == '0') {
                next++;
            }
        }
        return halfStars < valid.length && valid[halfStars] ? (long) halfStars << 32 | next : BAD;
    }

    /** The same value with the offset behind the closing quote, if there is one. */
    private long behindQuote(byte[] bytes, long field) {
        return field != BAD && isQuote(bytes[(int) field]) ? field + 1 : BAD;
    }

    private boolean isQuote(byte character) {
        return quotes && character == '"';
    }

    private int afterSeparator(byte[] bytes, int at) {
        return bytes[at] == first && bytes[at + width - 1] == second ? at + width : -1;
    }

    private static int value(long packed) {
        return (int) (packed >>> 32);
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }
}
