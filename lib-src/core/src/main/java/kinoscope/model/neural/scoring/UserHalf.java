package kinoscope.model.neural.scoring;

/** What a user's vector p brings to the first hidden layer of a perceptron, {@code W'p + b}, and the way back. Immutable. */
public final class UserHalf {
    private final float[] weight;
    private final float[] bias;

    /**
     * Joins the parts, which are shared.
     *
     * @param weight W, {@code float[width][units]}
     * @param bias b, {@code float[units]}
     */
    public UserHalf(float[] weight, float[] bias) {
        this.weight = weight;
        this.bias = bias;
    }

    /** Numbers of a user's vector. */
    public int width() {
        return weight.length / bias.length;
    }

    /** Numbers of what it brings. */
    public int units() {
        return bias.length;
    }

    /**
     * Computes it.
     *
     * @param vectors where the vector is
     * @param at where it begins
     * @param half {@code float[units]}, overwritten
     */
    public void read(float[] vectors, int at, float[] half) {
        System.arraycopy(bias, 0, half, 0, bias.length);
        for (int c = 0, from = 0; c < width(); c++, from += bias.length) {
            float value = vectors[at + c];
            for (int unit = 0; unit < bias.length; unit++) {
                half[unit] += value * weight[from + unit];
            }
        }
    }

    /**
     * Goes back.
     *
     * @param byHalf slopes by what the vector brings
     * @param byVector slopes by the vector, added to
     * @param at where they begin
     */
    public void addSlopes(float[] byHalf, float[] byVector, int at) {
        for (int c = 0, from = 0; c < width(); c++, from += bias.length) {
            float sum = 0;
            for (int unit = 0; unit < bias.length; unit++) {
                sum += byHalf[unit] * weight[from + unit];
            }
            byVector[at + c] += sum;
        }
    }
}
