package kinoscope.compute;

/** How wide rows of matrices are kept in memory: a multiple of the widest vector register, the rest filled with zeros. */
public final class Padding {
    /** Floats in a 512-bit register. */
    public static final int WIDTH = 16;

    private Padding() {}

    /** The least multiple of {@link #WIDTH} that holds so many floats. */
    public static int of(int floats) {
        return Math.multiplyExact((floats + WIDTH - 1) / WIDTH, WIDTH);
    }
}
