package kinoscope.embed;

/** Arithmetic on {@code float[]} vectors; sums are taken in double precision. */
public final class Vectors {
    private Vectors() {}

    /**
     * The cosine of the angle between two vectors: {@code a.b / (|a| |b|)}.
     *
     * @return {@code -1..1}, or NaN if one of them is zero
     * @throws IllegalArgumentException if the lengths differ
     */
    public static double cosine(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("vectors of " + a.length + " and " + b.length + " numbers");
        }
        double dot = 0;
        double normA = 0;
        double normB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            normA += (double) a[i] * a[i];
            normB += (double) b[i] * b[i];
        }
        double norms = Math.sqrt(normA) * Math.sqrt(normB);
        return norms == 0 ? Double.NaN : Math.max(-1, Math.min(1, dot / norms));
    }

    /**
     * The cosine of a vector with each of some others.
     *
     * @param vector may be null
     * @param others {@code float[others][]}; null for a missing one
     * @return {@code double[others]}; NaN where a vector is missing or zero
     * @throws IllegalArgumentException if the lengths differ
     */
    public static double[] cosines(float[] vector, float[][] others) {
        double[] cosines = new double[others.length];
        for (int other = 0; other < others.length; other++) {
            cosines[other] = vector == null || others[other] == null ? Double.NaN : cosine(vector, others[other]);
        }
        return cosines;
    }

    /**
     * The mean of one or more vectors of one length.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static float[] mean(float[][] vectors) {
        if (vectors.length == 0) {
            throw new IllegalArgumentException("no vectors have no mean");
        }
        Sum sum = new Sum(vectors[0].length);
        for (float[] vector : vectors) {
            sum.add(vector);
        }
        return sum.mean();
    }

    /** The vector divided by its length, as a new array; zeros stay zeros. */
    static float[] scaledToUnit(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        float[] unit = new float[vector.length];
        if (square > 0) {
            double factor = 1 / Math.sqrt(square);
            for (int i = 0; i < unit.length; i++) {
                unit[i] = (float) (vector[i] * factor);
            }
        }
        return unit;
    }

    /** Whether every number is zero. */
    static boolean isZero(float[] vector) {
        for (float value : vector) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** A running sum of vectors, in double precision. */
    public static final class Sum {
        private final double[] sum;
        private int count;

        /** Zero. */
        public Sum(int dimensions) {
            sum = new double[dimensions];
        }

        /** Adds a vector, which has the length of the sum. */
        public void add(float[] vector) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
            count++;
        }

        /** How many vectors were added. */
        public int count() {
            return count;
        }

        /** The mean so far, or null before the first vector. */
        public float[] mean() {
            if (count == 0) {
                return null;
            }
            float[] mean = new float[sum.length];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = (float) (sum[i] / count);
            }
            return mean;
        }
    }
}
