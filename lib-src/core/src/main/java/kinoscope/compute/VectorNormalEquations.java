package kinoscope.compute;

import jdk.incubator.vector.FloatVector;

/**
 * Normal equations with the Vector API. Sums are made in tiles of eight vectors that stay in registers; Cholesky's
 * factorization goes by blocks of {@value VectorTiles#ROWS} rows, each less the products of all rows above.
 */
final class VectorNormalEquations implements NormalEquations {
    @Override
    public void addProducts(float[] source, int[] rows, int first, int count, int width, float[] matrix) {
        for (int block = 0; block < width; block += 2 * VectorSelection.ROWS) {
            VectorSelection.addProducts(source, rows, first, first + count, width, block, matrix);
        }
    }

    @Override
    public void addSums(
            float[] source,
            int[] rows,
            int first,
            int count,
            int width,
            float[] weights,
            float[] sum,
            float[] weighted) {
        VectorSelection.addSums(source, rows, first, first + count, width, weights, sum, weighted);
    }

    @Override
    public void factorize(float[] matrix, int width) {
        for (int block = 0; block < width; block += VectorTiles.ROWS) {
            VectorTiles.addProducts(matrix, 0, block, width, block, -1, matrix);
            for (int row = block; row < block + VectorTiles.ROWS; row++) {
                finishRow(matrix, width, block, row);
            }
        }
    }

    @Override
    public void substitute(float[] factor, int width, float[] vector) {
        forward(factor, width, vector);
        backward(factor, width, vector);
    }

    /** Takes the rows of its own block from a row, and scales it. */
    private static void finishRow(float[] matrix, int width, int block, int row) {
        int start = row * width;
        float square = matrix[start + row];
        for (int above = block; above < row; above++) {
            square -= matrix[above * width + row] * matrix[above * width + row];
        }
        float scale = Pivot.reciprocal(square, row);
        for (int column = VectorWidth.floor(row + 1); column < width; column += VectorWidth.LANES) {
            FloatVector value = FloatVector.fromArray(VectorWidth.SPECIES, matrix, start + column);
            for (int above = block; above < row; above++) {
                FloatVector other = FloatVector.fromArray(VectorWidth.SPECIES, matrix, above * width + column);
                value = other.fma(FloatVector.broadcast(VectorWidth.SPECIES, -matrix[above * width + row]), value);
            }
            value.mul(scale).intoArray(matrix, start + column);
        }
        matrix[start + row] = square * scale;
    }

    /** Solves U'y = b. The vector that holds the next entry is done one by one, since it also holds entries that are done. */
    private static void forward(float[] factor, int width, float[] vector) {
        for (int row = 0; row < width; row++) {
            int start = row * width;
            float value = vector[row] / factor[start + row];
            vector[row] = value;
            int whole = VectorWidth.floor(row) + VectorWidth.LANES;
            for (int column = row + 1; column < whole; column++) {
                vector[column] -= value * factor[start + column];
            }
            for (int column = whole; column < width; column += VectorWidth.LANES) {
                FloatVector.fromArray(VectorWidth.SPECIES, factor, start + column)
                        .fma(
                                FloatVector.broadcast(VectorWidth.SPECIES, -value),
                                FloatVector.fromArray(VectorWidth.SPECIES, vector, column))
                        .intoArray(vector, column);
            }
        }
    }

    /** Solves Ux = y. */
    private static void backward(float[] factor, int width, float[] vector) {
        float[] scratch = new float[VectorWidth.LANES];
        for (int row = width - 1; row >= 0; row--) {
            int start = row * width;
            int whole = VectorWidth.floor(row) + VectorWidth.LANES;
            float sum = 0;
            for (int column = row + 1; column < whole; column++) {
                sum += factor[start + column] * vector[column];
            }
            sum += VectorRowDots.dot(factor, start + whole, vector, whole, width - whole, scratch);
            vector[row] = (vector[row] - sum) / factor[start + row];
        }
    }
}
