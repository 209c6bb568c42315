package kinoscope.compute;

import java.util.function.Supplier;

/** Whether this JVM has the Vector API, and how classes that use it are made. */
public final class Simd {
    private static final String MODULE = "jdk.incubator.vector";

    private Simd() {}

    /** Whether the module was added with {@code --add-modules jdk.incubator.vector}. */
    public static boolean isPresent() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    /**
     * Makes the fastest implementation that this JVM can run.
     *
     * @param type what it implements
     * @param vectorClass simple name of a class of this package with a constructor without parameters
     * @param plain makes the one without the Vector API
     */
    static <T> T fastest(Class<T> type, String vectorClass, Supplier<T> plain) {
        if (!isPresent()) {
            return plain.get();
        }
        try {
            Class<?> found = Class.forName(Simd.class.getPackageName() + '.' + vectorClass);
            return type.cast(found.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(vectorClass + " cannot be made", e);
        }
    }
}
