package kinoscope.model.neural.sequence;

/** The matrices of the way back: those of the way forth with rows for columns, copied before each batch. */
final class Transposed {
    private final int d;
    private final int wide;
    private final int hidden;
    private final float[] direct;
    private final float[] lower;
    private final float[] upper;

    Transposed(SequenceOptions options) {
        d = options.factors();
        wide = options.memories().size() * d;
        hidden = options.hidden();
        direct = new float[wide * d];
        lower = new float[wide * hidden];
        upper = new float[hidden * d];
    }

    void copy(Parameters parameters) {
        transpose(parameters.get(Parameters.DIRECT), wide, d, direct);
        transpose(parameters.get(Parameters.LOWER), wide, hidden, lower);
        transpose(parameters.get(Parameters.UPPER), hidden, d, upper);
    }

    /** [d][k d]. */
    float[] direct() {
        return direct;
    }

    /** [hidden][k d]. */
    float[] lower() {
        return lower;
    }

    /** [d][hidden]. */
    float[] upper() {
        return upper;
    }

    private static void transpose(float[] from, int rows, int columns, float[] to) {
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                to[c * rows + r] = from[r * columns + c];
            }
        }
    }
}
