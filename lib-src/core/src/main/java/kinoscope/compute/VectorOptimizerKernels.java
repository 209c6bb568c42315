package kinoscope.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Update rules with the Vector API. */
final class VectorOptimizerKernels implements OptimizerKernels {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.SPECIES;
    private static final int LANES = VectorWidth.LANES;

    @Override
    public void adam(float[] row, int at, int size, float[] gradient, int from, float rate, float epsilon, float l2) {
        for (int j = 0; j < size; j += LANES) {
            int atM = at + size + j;
            int atV = atM + size;
            FloatVector w = FloatVector.fromArray(SPECIES, row, at + j);
            FloatVector g = gradient(w, gradient, from + j, l2);
            FloatVector m = FloatVector.fromArray(SPECIES, row, atM).mul(BETA1).add(g.mul(REST1));
            FloatVector v = FloatVector.fromArray(SPECIES, row, atV)
                    .mul(BETA2)
                    .add(g.mul(g).mul(REST2));
            m.intoArray(row, atM);
            v.intoArray(row, atV);
            w.sub(m.mul(rate).div(v.sqrt().add(epsilon))).intoArray(row, at + j);
        }
    }

    @Override
    public void adamWithoutGradient(
            float[] row, int at, int size, float first, float second, float epsilon, float decay1, float decay2) {
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        FloatVector linear = FloatVector.broadcast(SPECIES, first);
        for (int j = 0; j < size; j += LANES) {
            int atM = at + size + j;
            int atV = atM + size;
            FloatVector m = FloatVector.fromArray(SPECIES, row, atM);
            FloatVector v = FloatVector.fromArray(SPECIES, row, atV);
            FloatVector inverse = one.div(v.sqrt().add(epsilon));
            FloatVector change = m.mul(inverse).mul(linear.sub(inverse.mul(second)));
            FloatVector.fromArray(SPECIES, row, at + j).sub(change).intoArray(row, at + j);
            m.mul(decay1).intoArray(row, atM);
            v.mul(decay2).intoArray(row, atV);
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
        for (int j = 0; j < size; j += LANES) {
            int atM = at + size + j;
            FloatVector w = FloatVector.fromArray(SPECIES, row, at + j);
            FloatVector g = gradient(w, gradient, from + j, l2);
            FloatVector m = FloatVector.fromArray(SPECIES, row, atM)
                    .mul(decay)
                    .add(g.mul(g).mul(1 - decay));
            m.intoArray(row, atM);
            w.sub(g.mul(rate).div(m.sqrt().add(epsilon))).intoArray(row, at + j);
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
        for (int j = 0; j < size; j += LANES) {
            int atM = at + size + j;
            int atV = atM + size;
            FloatVector w = FloatVector.fromArray(SPECIES, row, at + j);
            FloatVector g = gradient(w, gradient, from + j, l2);
            FloatVector m = FloatVector.fromArray(SPECIES, row, atM)
                    .mul(decay)
                    .add(g.mul(g).mul(1 - decay));
            FloatVector v = FloatVector.fromArray(SPECIES, row, atV)
                    .mul(momentum)
                    .add(g.div(m.sqrt().add(epsilon)));
            m.intoArray(row, atM);
            v.intoArray(row, atV);
            w.sub(v.mul(rate)).intoArray(row, at + j);
        }
    }

    @Override
    public void momentum(
            float[] row, int at, int size, float[] gradient, int from, float rate, float momentum, float l2) {
        for (int j = 0; j < size; j += LANES) {
            int atM = at + size + j;
            FloatVector w = FloatVector.fromArray(SPECIES, row, at + j);
            FloatVector m =
                    FloatVector.fromArray(SPECIES, row, atM).mul(momentum).add(gradient(w, gradient, from + j, l2));
            m.intoArray(row, atM);
            w.sub(m.mul(rate)).intoArray(row, at + j);
        }
    }

    @Override
    public void descend(float[] row, int at, int size, float[] gradient, int from, float rate, float l2) {
        for (int j = 0; j < size; j += LANES) {
            FloatVector w = FloatVector.fromArray(SPECIES, row, at + j);
            w.sub(gradient(w, gradient, from + j, l2).mul(rate)).intoArray(row, at + j);
        }
    }

    @Override
    public void add(float[] x, int from, float[] sum, int at, int size) {
        for (int j = 0; j < size; j += LANES) {
            FloatVector both =
                    FloatVector.fromArray(SPECIES, sum, at + j).add(FloatVector.fromArray(SPECIES, x, from + j));
            both.intoArray(sum, at + j);
        }
    }

    private static FloatVector gradient(FloatVector w, float[] gradient, int from, float l2) {
        FloatVector g = FloatVector.fromArray(SPECIES, gradient, from);
        return l2 == 0 ? g : w.mul(l2).add(g);
    }

    @Override
    public void addScaled(float factor, float[] x, int from, float[] sum, int at, int size) {
        for (int j = 0; j < size; j += LANES) {
            FloatVector scaled = FloatVector.fromArray(SPECIES, x, from + j).mul(factor);
            FloatVector.fromArray(SPECIES, sum, at + j).add(scaled).intoArray(sum, at + j);
        }
    }
}
