package kinoscope.compute;

/** Update rules in plain Java. */
final class PlainOptimizerKernels implements OptimizerKernels {
    @Override
    public void adam(float[] row, int at, int size, float[] gradient, int from, float rate, float epsilon, float l2) {
        for (int j = 0; j < size; j++) {
            int w = at + j;
            float g = gradient[from + j] + l2 * row[w];
            float m = BETA1 * row[w + size] + REST1 * g;
            float v = BETA2 * row[w + 2 * size] + REST2 * g * g;
            row[w + size] = m;
            row[w + 2 * size] = v;
            row[w] -= rate * m / ((float) Math.sqrt(v) + epsilon);
        }
    }

    @Override
    public void adamWithoutGradient(
            float[] row, int at, int size, float first, float second, float epsilon, float decay1, float decay2) {
        for (int j = 0; j < size; j++) {
            int w = at + j;
            float m = row[w + size];
            float inverse = 1 / ((float) Math.sqrt(row[w + 2 * size]) + epsilon);
            row[w] -= m * inverse * (first - second * inverse);
            row[w + size] = m * decay1;
            row[w + 2 * size] *= decay2;
        }
    }

    @Override
    public void rmsProp(
            float[] row,
            int at,
            int size,
            float[] gradient,
            int from,
            float rate,
            float epsilon,
            float decay,
            float l2) {
        for (int j = 0; j < size; j++) {
            int w = at + j;
            float g = gradient[from + j] + l2 * row[w];
            float m = decay * row[w + size] + (1 - decay) * g * g;
            row[w + size] = m;
            row[w] -= rate * g / ((float) Math.sqrt(m) + epsilon);
        }
    }

    @Override
    public void rmsPropWithMomentum(
            float[] row,
            int at,
            int size,
            float[] gradient,
            int from,
            float rate,
            float epsilon,
            float decay,
            float momentum,
            float l2) {
        for (int j = 0; j < size; j++) {
            int w = at + j;
            float g = gradient[from + j] + l2 * row[w];
            float m = decay * row[w + size] + (1 - decay) * g * g;
            float v = momentum * row[w + 2 * size] + g / ((float) Math.sqrt(m) + epsilon);
            row[w + size] = m;
            row[w + 2 * size] = v;
            row[w] -= rate * v;
        }
    }

    @Override
    public void momentum(
            float[] row, int at, int size, float[] gradient, int from, float rate, float momentum, float l2) {
        for (int j = 0; j < size; j++) {
            int w = at + j;
            float m = momentum * row[w + size] + gradient[from + j] + l2 * row[w];
            row[w + size] = m;
            row[w] -= rate * m;
        }
    }

    @Override
    public void descend(float[] row, int at, int size, float[] gradient, int from, float rate, float l2) {
        for (int j = 0; j < size; j++) {
            row[at + j] -= rate * (gradient[from + j] + l2 * row[at + j]);
        }
    }

    @Override
    public void add(float[] x, int from, float[] sum, int at, int size) {
        for (int j = 0; j < size; j++) {
            sum[at + j] += x[from + j];
        }
    }

    @Override
    public void addScaled(float factor, float[] x, int from, float[] sum, int at, int size) {
        for (int j = 0; j < size; j++) {
            sum[at + j] += factor * x[from + j];
        }
    }
}
