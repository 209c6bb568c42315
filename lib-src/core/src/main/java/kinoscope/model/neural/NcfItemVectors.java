package kinoscope.model.neural;

import java.util.ArrayList;
import java.util.List;

/**
 * The item vectors that an NCF network has learned, those of both branches joined where it has both: items with similar
 * vectors get similar scores from everybody.
 */
public final class NcfItemVectors {
    private final List<Rows> branches = new ArrayList<>();

    private record Rows(float[] values, int width) {}

    /** The vectors of a model, shared. */
    public NcfItemVectors(NcfModel model) {
        for (WeightShape shape : model.weights().shapes()) {
            if (shape.name().endsWith(".item")) {
                branches.add(new Rows(model.weights().get(shape.name()), shape.columns()));
            }
        }
    }

    /** The cosine of two items' vectors, in [-1, 1]; 0 if one of them is 0. */
    public double cosine(int item, int other) {
        double product = product(item, other);
        return product == 0 ? 0 : product / Math.sqrt(product(item, item) * product(other, other));
    }

    private double product(int item, int other) {
        double sum = 0;
        for (Rows branch : branches) {
            for (int k = 0; k < branch.width(); k++) {
                sum += (double) branch.values()[item * branch.width() + k]
                        * branch.values()[other * branch.width() + k];
            }
        }
        return sum;
    }
}
