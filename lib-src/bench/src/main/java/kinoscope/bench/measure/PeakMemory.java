package kinoscope.bench.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The most memory that this process has held: the peak of what was resident where the system tells it (Linux), else the heap in
 * use. Pages of mapped files count while they are mapped, although the system could take them back.
 */
public final class PeakMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path CLEAR = Path.of("/proc/self/clear_refs");
    private static final String FIELD = "VmHWM:";
    private static final String CLEAR_PEAK = "5";
    private static final long CLEANING_MILLIS = 300;

    private PeakMemory() {}

    /** Bytes at the peak since the start or the last {@link #reset}. */
    public static long bytes() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(FIELD))
                    .mapToLong(PeakMemory::bytes)
                    .findFirst()
                    .orElseGet(PeakMemory::heap);
        } catch (IOException e) {
            return heap();
        }
    }

    /** Collects garbage and forgets the peak, where the system lets it; otherwise later peaks are at least as high as this. */
    public static void reset() {
        System.gc();
        awaitCleaners();
        try {
            Files.writeString(CLEAR, CLEAR_PEAK);
        } catch (IOException e) {
            // The file is another system's, or not to be written: the peak stays what it was, as documented.
        }
    }

    /** Mapped files are unmapped by a thread of its own after the collection that found them unused. */
    private static void awaitCleaners() {
        try {
            Thread.sleep(CLEANING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long bytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
