package kinoscope.model.factor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kinoscope.compute.NaiveSolver;
import kinoscope.data.Ratings;

/** ALS with biases straight from its definition, in double precision; the last entry of each row is its bias. */
final class NaiveBiasedAls {
    private final BiasedAlsOptions options;
    private final Ratings ratings;
    private final double mean;
    final double[][] users;
    final double[][] items;
    /** What item vectors are pulled to. */
    final double[][] priors;

    NaiveBiasedAls(BiasedAlsOptions options, Ratings ratings, double mean, BiasedFactors users, BiasedFactors items) {
        this.options = options;
        this.ratings = ratings;
        this.mean = mean;
        this.users = rows(users);
        this.items = rows(items);
        this.priors = new double[items.rows()][options.factors()];
    }

    /** Vectors with the bias behind them. */
    static double[][] rows(BiasedFactors side) {
        int factors = side.vectors().factors();
        float[] vectors = side.vectors().toArray();
        double[][] rows = new double[side.rows()][factors + 1];
        for (int row = 0; row < rows.length; row++) {
            for (int k = 0; k < factors; k++) {
                rows[row][k] = vectors[row * factors + k];
            }
            rows[row][factors] = side.biases()[row];
        }
        return rows;
    }

    void solveUsers() {
        for (int user = 0; user < users.length; user++) {
            users[user] = solve(rowsOf(user, true), true, items, users[user], new double[options.factors()]);
        }
    }

    void solveItems() {
        for (int item = 0; item < items.length; item++) {
            items[item] = solve(rowsOf(item, false), false, users, items[item], priors[item]);
        }
    }

    private List<Integer> rowsOf(int index, boolean ofUser) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < ratings.size(); row++) {
            if ((ofUser ? ratings.user(row) : ratings.item(row)) == index) {
                rows.add(row);
            }
        }
        return rows;
    }

    private double[] solve(List<Integer> rows, boolean ofUser, double[][] others, double[] before, double[] prior) {
        int factors = options.factors();
        if (rows.isEmpty()) {
            return Arrays.copyOf(prior, factors + 1);
        }
        double[][] matrix = new double[factors + 1][factors + 1];
        double[] right = new double[factors + 1];
        for (int row : rows) {
            double[] other = others[ofUser ? ratings.item(row) : ratings.user(row)];
            double residual = ratings.rating(row) - mean - other[factors];
            for (int i = 0; i <= factors; i++) {
                for (int j = 0; j <= factors; j++) {
                    matrix[i][j] += options.errorWeight() * known(other, i) * known(other, j);
                }
                right[i] += options.errorWeight() * known(other, i) * residual;
            }
        }
        double growth = growth(rows.size());
        for (int i = 0; i < factors; i++) {
            matrix[i][i] += options.regularization() * growth;
            right[i] += options.regularization() * growth * prior[i];
        }
        matrix[factors][factors] += options.biasRegularization() * growth;
        return options.jointBiases() ? NaiveSolver.solve(matrix, right) : biasFirst(matrix, right, before);
    }

    private double[] biasFirst(double[][] matrix, double[] right, double[] before) {
        int factors = options.factors();
        double bias = right[factors];
        for (int k = 0; k < factors; k++) {
            bias -= matrix[factors][k] * before[k];
        }
        bias /= matrix[factors][factors];
        double[][] alone = new double[factors][];
        double[] left = new double[factors];
        for (int k = 0; k < factors; k++) {
            alone[k] = Arrays.copyOf(matrix[k], factors);
            left[k] = right[k] - matrix[k][factors] * bias;
        }
        double[] row = Arrays.copyOf(factors == 0 ? left : NaiveSolver.solve(alone, left), factors + 1);
        row[factors] = bias;
        return row;
    }

    /** The bias of a row is multiplied with 1. */
    private double known(double[] other, int k) {
        return k < options.factors() ? other[k] : 1;
    }

    private double growth(int count) {
        return Math.pow(Math.max(count, 1), options.frequencyScale());
    }

    double predict(int user, int item) {
        double sum = mean + users[user][options.factors()] + items[item][options.factors()];
        for (int k = 0; k < options.factors(); k++) {
            sum += users[user][k] * items[item][k];
        }
        return sum;
    }

    double objective() {
        double sum = 0;
        for (int row = 0; row < ratings.size(); row++) {
            double error = ratings.rating(row) - predict(ratings.user(row), ratings.item(row));
            sum += options.errorWeight() * error * error;
        }
        for (int user = 0; user < users.length; user++) {
            sum += penalty(
                    users[user],
                    new double[options.factors()],
                    rowsOf(user, true).size());
        }
        for (int item = 0; item < items.length; item++) {
            sum += penalty(items[item], priors[item], rowsOf(item, false).size());
        }
        return sum / 2;
    }

    private double penalty(double[] row, double[] prior, int count) {
        double square = 0;
        for (int k = 0; k < options.factors(); k++) {
            square += (row[k] - prior[k]) * (row[k] - prior[k]);
        }
        double bias = row[options.factors()];
        return growth(count) * (options.regularization() * square + options.biasRegularization() * bias * bias);
    }
}
