package kinoscope.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Systems side by side with the Vector API, four entries of two rows at a time, so that each entry that is read serves for
 * several. The diagonal of U is kept as reciprocals.
 */
final class VectorSystemBatch implements SystemBatch {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.SPECIES;
    private static final int LANES = VectorWidth.LANES;
    private static final int BLOCK = 4;

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public void solve(float[] matrices, int size, float[] vectors) {
        int row = 0;
        for (; row + 1 < size; row += 2) {
            scaleOf(matrices, size, row);
            one(matrices, size, row, row + 1);
            scaleOf(matrices, size, row + 1);
            int column = row + 2;
            for (; column + BLOCK <= size; column += BLOCK) {
                fourOfTwo(matrices, size, row, column);
            }
            for (; column < size; column++) {
                one(matrices, size, row, column);
                one(matrices, size, row + 1, column);
            }
        }
        if (row < size) {
            scaleOf(matrices, size, row);
        }
        forward(matrices, size, vectors);
        backward(matrices, size, vectors);
    }

    private static FloatVector at(float[] array, int place) {
        return FloatVector.fromArray(SPECIES, array, place * LANES);
    }

    private static void scaleOf(float[] matrices, int size, int row) {
        int pivot = SystemBatch.place(row, row, size);
        FloatVector square = at(matrices, pivot);
        int place = row;
        for (int above = 0; above < row; above++) {
            FloatVector entry = at(matrices, place);
            square = entry.neg().fma(entry, square);
            place += size - above - 1;
        }
        FloatVector.broadcast(SPECIES, 1)
                .div(square.lanewise(VectorOperators.SQRT))
                .intoArray(matrices, pivot * LANES);
        Pivot.requireAll(matrices, pivot * LANES, LANES, row);
    }

    /** Four entries of a row and those below them. */
    private static void fourOfTwo(float[] matrices, int size, int row, int column) {
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        FloatVector e = a;
        FloatVector f = a;
        FloatVector g = a;
        FloatVector h = a;
        int offset = column - row;
        int place = row;
        for (int above = 0; above < row; above++) {
            FloatVector left = at(matrices, place);
            FloatVector next = at(matrices, place + 1);
            FloatVector x = at(matrices, place + offset);
            a = left.fma(x, a);
            e = next.fma(x, e);
            x = at(matrices, place + offset + 1);
            b = left.fma(x, b);
            f = next.fma(x, f);
            x = at(matrices, place + offset + 2);
            c = left.fma(x, c);
            g = next.fma(x, g);
            x = at(matrices, place + offset + 3);
            d = left.fma(x, d);
            h = next.fma(x, h);
            place += size - above - 1;
        }
        int below = place + size - row;
        FloatVector scale = at(matrices, place);
        FloatVector scaleBelow = at(matrices, below);
        FloatVector left = at(matrices, place + 1);
        finishTwo(matrices, place + offset, a, scale, left, below + offset - 1, e, scaleBelow);
        finishTwo(matrices, place + offset + 1, b, scale, left, below + offset, f, scaleBelow);
        finishTwo(matrices, place + offset + 2, c, scale, left, below + offset + 1, g, scaleBelow);
        finishTwo(matrices, place + offset + 3, d, scale, left, below + offset + 2, h, scaleBelow);
    }

    private static void finishTwo(
            float[] matrices,
            int place,
            FloatVector sum,
            FloatVector scale,
            FloatVector left,
            int below,
            FloatVector sumBelow,
            FloatVector scaleBelow) {
        FloatVector entry = at(matrices, place).sub(sum).mul(scale);
        entry.intoArray(matrices, place * LANES);
        at(matrices, below).sub(left.fma(entry, sumBelow)).mul(scaleBelow).intoArray(matrices, below * LANES);
    }

    private static void one(float[] matrices, int size, int row, int column) {
        FloatVector sum = FloatVector.zero(SPECIES);
        int offset = column - row;
        int place = row;
        for (int above = 0; above < row; above++) {
            sum = at(matrices, place).fma(at(matrices, place + offset), sum);
            place += size - above - 1;
        }
        finish(matrices, place + offset, sum, at(matrices, place));
    }

    private static void finish(float[] matrices, int place, FloatVector sum, FloatVector scale) {
        at(matrices, place).sub(sum).mul(scale).intoArray(matrices, place * LANES);
    }

    /** Solves U'y = b. */
    private static void forward(float[] factors, int size, float[] vectors) {
        for (int row = 0; row < size; row++) {
            FloatVector value = at(vectors, row);
            int place = row;
            for (int above = 0; above < row; above++) {
                value = at(factors, place).neg().fma(at(vectors, above), value);
                place += size - above - 1;
            }
            value.mul(at(factors, place)).intoArray(vectors, row * LANES);
        }
    }

    /** Solves Ux = y. */
    private static void backward(float[] factors, int size, float[] vectors) {
        for (int row = size - 1; row >= 0; row--) {
            int pivot = SystemBatch.place(row, row, size);
            FloatVector value = at(vectors, row);
            for (int column = row + 1; column < size; column++) {
                value = at(factors, pivot + column - row).neg().fma(at(vectors, column), value);
            }
            value.mul(at(factors, pivot)).intoArray(vectors, row * LANES);
        }
    }
}
