package kinoscope.compute;

/** Normal equations in plain Java: loops along rows, four at a time, which HotSpot vectorizes by itself. */
final class PlainNormalEquations implements NormalEquations {
    @Override
    public void addProducts(float[] source, int[] rows, int first, int count, int width, float[] matrix) {
        float[] panel = new float[count * width];
        for (int k = 0; k < count; k++) {
            System.arraycopy(source, rows[first + k] * width, panel, k * width, width);
        }
        float[] sum = new float[width];
        for (int row = 0; row < width; row++) {
            products(panel, 0, count, width, row, sum);
            int start = row * width;
            for (int column = row; column < width; column++) {
                matrix[start + column] += sum[column];
            }
        }
    }

    /** One row of a sum of outer products, from the diagonal on. */
    private static void products(float[] rows, int first, int last, int width, int row, float[] sum) {
        for (int column = row; column < width; column++) {
            sum[column] = 0;
        }
        int at = first;
        for (; at + 4 <= last; at += 4) {
            int a = at * width;
            int b = a + width;
            int c = b + width;
            int d = c + width;
            float ra = rows[a + row];
            float rb = rows[b + row];
            float rc = rows[c + row];
            float rd = rows[d + row];
            for (int column = row; column < width; column++) {
                sum[column] +=
                        ra * rows[a + column] + rb * rows[b + column] + (rc * rows[c + column] + rd * rows[d + column]);
            }
        }
        for (; at < last; at++) {
            int a = at * width;
            float ra = rows[a + row];
            for (int column = row; column < width; column++) {
                sum[column] += ra * rows[a + column];
            }
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
        for (int k = 0; k < count; k++) {
            int start = rows[first + k] * width;
            float weight = weights[k];
            for (int column = 0; column < width; column++) {
                float value = source[start + column];
                sum[column] += value;
                weighted[column] += weight * value;
            }
        }
    }

    /** A row of U is the row of A less the products of the rows of U above it, over the root of its pivot. */
    @Override
    public void factorize(float[] matrix, int width) {
        float[] sum = new float[width];
        for (int row = 0; row < width; row++) {
            products(matrix, 0, row, width, row, sum);
            int start = row * width;
            float scale = Pivot.reciprocal(matrix[start + row] - sum[row], row);
            for (int column = row; column < width; column++) {
                matrix[start + column] = (matrix[start + column] - sum[column]) * scale;
            }
        }
    }

    @Override
    public void substitute(float[] factor, int width, float[] vector) {
        forward(factor, width, vector);
        backward(factor, width, vector);
    }

    private static void forward(float[] factor, int width, float[] vector) {
        for (int row = 0; row < width; row++) {
            int start = row * width;
            float value = vector[row] / factor[start + row];
            vector[row] = value;
            for (int column = row + 1; column < width; column++) {
                vector[column] -= value * factor[start + column];
            }
        }
    }

    private static void backward(float[] factor, int width, float[] vector) {
        for (int row = width - 1; row >= 0; row--) {
            int start = row * width;
            float sum = 0;
            for (int column = row + 1; column < width; column++) {
                sum += factor[start + column] * vector[column];
            }
            vector[row] = (vector[row] - sum) / factor[start + row];
        }
    }
}
