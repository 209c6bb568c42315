package kinoscope.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Time that has passed, also as the difference of two readings of the clocks.
 *
 * @param wallSeconds by the clock on the wall
 * @param cpuSeconds of all threads of the process, those of the compiler and the garbage collector included
 */
public record Elapsed(double wallSeconds, double cpuSeconds) {
    /** No time. */
    public static final Elapsed NONE = new Elapsed(0, 0);

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** What the clocks show, from an origin of their own. */
    public static Elapsed reading() {
        return new Elapsed(System.nanoTime() / 1e9, SYSTEM.getProcessCpuTime() / 1e9);
    }

    /** What has passed since an earlier reading. */
    public static Elapsed since(Elapsed earlier) {
        return reading().minus(earlier);
    }

    /** Both one after the other. */
    public Elapsed plus(Elapsed other) {
        return new Elapsed(wallSeconds + other.wallSeconds, cpuSeconds + other.cpuSeconds);
    }

    /** What is left without another. */
    public Elapsed minus(Elapsed other) {
        return new Elapsed(wallSeconds - other.wallSeconds, cpuSeconds - other.cpuSeconds);
    }
}
