package kinoscope.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of any length in memory, mapped in windows since one mapping ends at 2 GB; several threads may read it at once.
 *
 * <p>Closing it does not end the mappings: each goes when the last reference to it has gone, so that no thread can touch memory
 * that is not there any more. If the file is cut off meanwhile, the virtual machine gives zeros and throws an
 * {@link InternalError} at its next occasion; the length is looked up after each access, which is one.
 */
final class MappedFile implements AutoCloseable {
    /** The window that is used outside tests: 1 GiB. */
    static final int WINDOW = 1 << 30;

    /** What is wrong when an access meets the end of a file that was longer. */
    static final String CUT_OFF = "it became shorter while it was read";

    private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
    private static final long TOP_BITS = 0x8080808080808080L;

    private final FileChannel channel;
    private final ByteBuffer[] windows;
    private final int window;
    private final long size;

    private MappedFile(FileChannel channel, ByteBuffer[] windows, int window, long size) {
        this.channel = channel;
        this.windows = windows;
        this.window = window;
        this.size = size;
    }

    /**
     * Maps a file as long as it is now.
     *
     * @param window the length of each mapping but the last, in bytes
     */
    static MappedFile of(Path path, int window) throws IOException {
        FileChannel channel = FileChannel.open(path);
        try {
            long size = channel.size();
            ByteBuffer[] windows = new ByteBuffer[Math.toIntExact((size + window - 1) / window)];
            for (int i = 0; i < windows.length; i++) {
                long from = (long) i * window;
                windows[i] = channel.map(FileChannel.MapMode.READ_ONLY, from, Math.min(window, size - from));
            }
            return new MappedFile(channel, windows, window, size);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The number of bytes. */
    long size() {
        return size;
    }

    /** The bytes from a position to the end of the file, until this is closed. */
    InputStream from(long position) {
        return new Bytes(position);
    }

    /**
     * How many line feeds there are from a position to before another one.
     *
     * @throws IOException if the file was cut off
     */
    int countLines(long from, long to) throws IOException {
        int lines = 0;
        long position = from;
        while (position < to) {
            ByteBuffer bytes = windows[(int) (position / window)];
            int begin = (int) (position % window);
            int end = (int) Math.min(bytes.limit(), begin + to - position);
            lines += lineFeeds(bytes, begin, end);
            requireWhole();
            position += end - begin;
        }
        return lines;
    }

    private void requireWhole() throws IOException {
        if (channel.size() < size) {
            throw new IOException(CUT_OFF);
        }
    }

    /** Eight bytes at a time: a byte of {@code x} is 0 where there is a line feed, and only there its top bit is set below. */
    private static int lineFeeds(ByteBuffer bytes, int from, int to) {
        int lines = 0;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long x = bytes.getLong(at) ^ LINE_FEEDS;
            lines += Long.bitCount(~((x & ~TOP_BITS) + ~TOP_BITS | x) & TOP_BITS);
        }
        for (; at < to; at++) {
            lines += bytes.get(at) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private final class Bytes extends InputStream {
        private long position;

        Bytes(long position) {
            this.position = position;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            if (length == 0) {
                return 0;
            }
            if (position >= size) {
                return -1;
            }
            ByteBuffer bytes = windows[(int) (position / window)];
            int at = (int) (position % window);
            int read = Math.min(length, bytes.limit() - at);
            bytes.get(at, target, offset, read);
            requireWhole();
            position += read;
            return read;
        }
    }
}
