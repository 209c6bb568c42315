package kinoscope.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The one species of all vector loops, and what they share. */
final class VectorWidth {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    private VectorWidth() {}

    /** Where the vector begins that holds a column of a padded row. */
    static int floor(int column) {
        return column - column % LANES;
    }

    /**
     * The sum of all lanes, always in the same order: {@code reduceLanes} leaves the order open, and compiled code takes
     * another one than interpreted code, so that the same training would not give the same model.
     *
     * @param vector what to add up
     * @param scratch at least {@link #LANES} floats, overwritten
     */
    static float sum(FloatVector vector, float[] scratch) {
        vector.intoArray(scratch, 0);
        float sum = 0;
        for (int lane = 0; lane < LANES; lane += 4) {
            sum += scratch[lane] + scratch[lane + 1] + (scratch[lane + 2] + scratch[lane + 3]);
        }
        return sum;
    }
}
