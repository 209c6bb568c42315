package kinoscope.model.neural.rating;

import java.util.Arrays;
import java.util.List;

/** The product of all that a tile of ratings reads of its users with all that it reads of its movies. */
final class ProductPass {
    private final boolean[] ofUser;
    private final int width;
    private final float[] users;
    private final float[] movies;

    /** For the inputs of a network, in order. */
    ProductPass(List<FieldTable> fields, int tileRows) {
        this.ofUser = new boolean[fields.size()];
        for (int k = 0; k < ofUser.length; k++) {
            ofUser[k] = fields.get(k).field().input().isOfUser();
        }
        this.width = fields.get(0).width();
        this.users = new float[tileRows * width];
        this.movies = new float[tileRows * width];
    }

    /** Adds {@code (sum of user inputs) . (sum of movie inputs)} to the values; inputs are {@code [rows][fields][width]}. */
    void forward(float[] inputs, int rows, float[] values) {
        Arrays.fill(users, 0, rows * width, 0);
        Arrays.fill(movies, 0, rows * width, 0);
        for (int r = 0; r < rows; r++) {
            for (int field = 0; field < ofUser.length; field++) {
                float[] sum = ofUser[field] ? users : movies;
                int from = (r * ofUser.length + field) * width;
                for (int k = 0; k < width; k++) {
                    sum[r * width + k] += inputs[from + k];
                }
            }
            float product = 0;
            for (int k = r * width; k < (r + 1) * width; k++) {
                product += users[k] * movies[k];
            }
            values[r] += product;
        }
    }

    /** Adds the derivatives by the inputs of the last {@link #forward}. */
    void backward(float[] valueSlopes, int rows, float[] slopes) {
        for (int r = 0; r < rows; r++) {
            for (int field = 0; field < ofUser.length; field++) {
                float[] other = ofUser[field] ? movies : users;
                int from = (r * ofUser.length + field) * width;
                for (int k = 0; k < width; k++) {
                    slopes[from + k] += valueSlopes[r] * other[r * width + k];
                }
            }
        }
    }
}
