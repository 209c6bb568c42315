package kinoscope.model.factor;

import java.util.Arrays;
import kinoscope.compute.NormalEquations;
import kinoscope.compute.Padding;
import kinoscope.data.InputException;

/**
 * Pulls the vector of each item to {@code m_n = F_n^-1/2 * sum of f_g} over its F_n genres, with a vector f_g for each genre.
 * Items without genres are pulled to zero.
 *
 * <p>With the matrix A of entries {@code F_n^-1/2} where item n has genre g, the item vectors V in rows, and the diagonal matrix
 * T of the items' penalties, the genre vectors solve {@code (A'TA + genreRegularization I) F = A'TV} together. Items without
 * ratings stand at their prior mean wherever that is, so they take no part.
 */
record GenrePrior(ItemGenres genres, FactorMatrix vectors) implements RowPrior {
    /** Genre vectors of zeros. */
    static GenrePrior zeros(ItemGenres genres, int factors) {
        return new GenrePrior(genres, new FactorMatrix(genres.genres(), factors));
    }

    @Override
    public void read(int item, float[] mean) {
        Arrays.fill(mean, 0);
        add(genres.indices(), genres.starts()[item], genres.starts()[item + 1], mean);
    }

    /** Adds the mean for some genres, {@code indices[from..to-1]}. */
    void add(int[] indices, int from, int to, float[] mean) {
        float weight = (float) (1 / Math.sqrt(Math.max(to - from, 1)));
        int width = vectors.width();
        for (int k = from; k < to; k++) {
            int start = indices[k] * width;
            for (int f = 0; f < width; f++) {
                mean[f] += weight * vectors.values()[start + f];
            }
        }
    }

    /**
     * Solves for the genre vectors, and moves the items without ratings to their new means.
     *
     * @param kernel solves
     * @param options weights
     * @param counts the ratings of each item
     * @param items their vectors
     * @throws InputException if there is no solution in single precision
     */
    void fit(NormalEquations kernel, BiasedAlsOptions options, RatedPairs counts, FactorMatrix items) {
        int size = genres.genres();
        double[][] matrix = new double[size][size];
        double[][] right = new double[vectors.factors()][size];
        for (int item = 0; item < items.rows(); item++) {
            if (counts.count(item) > 0) {
                double weight = options.regularization() * options.growth(counts.count(item));
                addItem(item, weight, items, matrix, right);
            }
        }
        for (int genre = 0; genre < size; genre++) {
            matrix[genre][genre] += options.genreRegularization();
        }
        solve(kernel, options, matrix, right);
        float[] mean = new float[items.width()];
        for (int item = 0; item < items.rows(); item++) {
            if (counts.count(item) == 0) {
                read(item, mean);
                System.arraycopy(mean, 0, items.values(), item * items.width(), items.width());
            }
        }
    }

    /** The sum of the squared lengths of the genre vectors. */
    double squaredNorms() {
        double sum = 0;
        for (int genre = 0; genre < vectors.rows(); genre++) {
            sum += vectors.squaredNorm(genre);
        }
        return sum;
    }

    GenrePrior copy() {
        return new GenrePrior(genres, FactorMatrix.of(vectors.toArray(), vectors.rows(), vectors.factors(), "genres"));
    }

    private void addItem(int item, double weight, FactorMatrix items, double[][] matrix, double[][] right) {
        double entry = 1 / Math.sqrt(Math.max(genres.count(item), 1));
        for (int i = genres.starts()[item]; i < genres.starts()[item + 1]; i++) {
            int genre = genres.indices()[i];
            for (int j = genres.starts()[item]; j < genres.starts()[item + 1]; j++) {
                matrix[genre][genres.indices()[j]] += weight * entry * entry;
            }
            for (int k = 0; k < right.length; k++) {
                right[k][genre] += weight * entry * items.values()[item * items.width() + k];
            }
        }
    }

    /** One factor after the other, since they only share the matrix. */
    private void solve(NormalEquations kernel, BiasedAlsOptions options, double[][] matrix, double[][] right) {
        int size = matrix.length;
        int width = Padding.of(size);
        float[] system = new float[width * width];
        float[] solution = new float[width];
        for (int factor = 0; factor < right.length; factor++) {
            for (int k = 0; k < width; k++) {
                for (int j = k; j < width; j++) {
                    system[k * width + j] = j < size ? (float) matrix[k][j] : j == k ? 1 : 0;
                }
                solution[k] = k < size ? (float) right[factor][k] : 0;
            }
            try {
                kernel.solve(system, width, solution);
            } catch (ArithmeticException e) {
                throw new InputException(
                        e.getMessage() + "; raise the regularization of genres (now " + options.genreRegularization()
                                + ")",
                        e);
            }
            for (int genre = 0; genre < size; genre++) {
                vectors.values()[genre * vectors.width() + factor] = solution[genre];
            }
        }
    }
}
