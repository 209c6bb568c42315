package kinoscope.compute;

/** Systems side by side in plain Java. */
final class PlainSystemBatch implements SystemBatch {
    private static final int LANES = 8;

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public void solve(float[] matrices, int size, float[] vectors) {
        float[] sum = new float[LANES];
        float[] scale = new float[LANES];
        for (int row = 0; row < size; row++) {
            int pivot = SystemBatch.place(row, row, size) * LANES;
            sumAbove(matrices, size, row, row, sum);
            for (int lane = 0; lane < LANES; lane++) {
                scale[lane] = (float) (1 / Math.sqrt(matrices[pivot + lane] - sum[lane]));
                matrices[pivot + lane] = scale[lane];
            }
            Pivot.requireAll(matrices, pivot, LANES, row);
            for (int column = row + 1; column < size; column++) {
                sumAbove(matrices, size, row, column, sum);
                int at = pivot + (column - row) * LANES;
                for (int lane = 0; lane < LANES; lane++) {
                    matrices[at + lane] = (matrices[at + lane] - sum[lane]) * scale[lane];
                }
            }
        }
        forward(matrices, size, vectors);
        backward(matrices, size, vectors);
    }

    /** What the rows of U above a row take from one of its entries. */
    private static void sumAbove(float[] matrices, int size, int row, int column, float[] sum) {
        for (int lane = 0; lane < LANES; lane++) {
            sum[lane] = 0;
        }
        for (int above = 0; above < row; above++) {
            int left = SystemBatch.place(above, row, size) * LANES;
            int right = SystemBatch.place(above, column, size) * LANES;
            for (int lane = 0; lane < LANES; lane++) {
                sum[lane] += matrices[left + lane] * matrices[right + lane];
            }
        }
    }

    private static void forward(float[] factors, int size, float[] vectors) {
        for (int row = 0; row < size; row++) {
            int pivot = SystemBatch.place(row, row, size) * LANES;
            multiply(vectors, row * LANES, factors, pivot);
            for (int column = row + 1; column < size; column++) {
                subtract(vectors, column * LANES, factors, pivot + (column - row) * LANES, row * LANES);
            }
        }
    }

    private static void backward(float[] factors, int size, float[] vectors) {
        for (int row = size - 1; row >= 0; row--) {
            int pivot = SystemBatch.place(row, row, size) * LANES;
            for (int column = row + 1; column < size; column++) {
                subtract(vectors, row * LANES, factors, pivot + (column - row) * LANES, column * LANES);
            }
            multiply(vectors, row * LANES, factors, pivot);
        }
    }

    private static void multiply(float[] vectors, int target, float[] factors, int pivot) {
        for (int lane = 0; lane < LANES; lane++) {
            vectors[target + lane] *= factors[pivot + lane];
        }
    }

    private static void subtract(float[] vectors, int target, float[] factors, int factor, int known) {
        for (int lane = 0; lane < LANES; lane++) {
            vectors[target + lane] -= factors[factor + lane] * vectors[known + lane];
        }
    }
}
