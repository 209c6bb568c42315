package kinoscope.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The one species of all vector loops. */
final class VectorWidth {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    private VectorWidth() {}

    /** Where the vector begins that holds a column of a padded row. */
    static int floor(int column) {
        return column - column % LANES;
    }
}
