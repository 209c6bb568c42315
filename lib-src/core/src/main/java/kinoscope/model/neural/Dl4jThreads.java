package kinoscope.model.neural;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.nd4j.nativeblas.Nd4jBlas;

/** How many threads ND4J computes with. */
public final class Dl4jThreads {
    private Dl4jThreads() {}

    /**
     * OpenMP's setting holds for the calling thread, that of BLAS for the program. {@code Environment.setMaxThreads} has no
     * effect on a value of 1.
     *
     * @param threads at least 1
     */
    public static void use(int threads) {
        // The first use of Nd4j loads the native library, which the holder of its functions needs.
        Nd4jBlas blas = (Nd4jBlas) Nd4j.factory().blas();
        blas.setMaxThreads(threads);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
    }
}
