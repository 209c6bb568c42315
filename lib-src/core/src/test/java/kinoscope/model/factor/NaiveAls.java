package kinoscope.model.factor;

import java.util.Arrays;
import kinoscope.compute.NaiveSolver;
import kinoscope.model.Histories;

/** Implicit ALS straight from its definition: dense, in double precision, without any saving of work. */
final class NaiveAls {
    private final ImplicitAlsOptions options;
    private final boolean[][] observed;
    final double[][] users;
    final double[][] items;

    NaiveAls(ImplicitAlsOptions options, Histories histories, double[][] users, double[][] items) {
        this.options = options;
        this.users = users;
        this.items = items;
        this.observed = new boolean[histories.users()][histories.items()];
        for (int user = 0; user < histories.users(); user++) {
            for (int item : histories.of(user)) {
                observed[user][item] = true;
            }
        }
    }

    void solveItems() {
        for (int item = 0; item < items.length; item++) {
            items[item] = solve(users, usersOf(item), usersOf(item));
        }
    }

    void solveUsers() {
        for (int user = 0; user < users.length; user++) {
            users[user] = solve(items, observed[user], observed[user]);
        }
    }

    /** What the first user would be with some of the interactions in vain. */
    void solveUser(int[] vain) {
        boolean[] wanted = observed[0].clone();
        for (int item : vain) {
            wanted[item] = false;
        }
        users[0] = solve(items, observed[0], wanted);
    }

    private boolean[] usersOf(int item) {
        boolean[] partners = new boolean[users.length];
        for (int user = 0; user < users.length; user++) {
            partners[user] = observed[user][item];
        }
        return partners;
    }

    private double[] solve(double[][] fixed, boolean[] partners, boolean[] wanted) {
        int factors = options.factors();
        double[][] matrix = new double[factors][factors];
        double[] sum = new double[factors];
        for (int row = 0; row < fixed.length; row++) {
            double weight = options.unobservedWeight() + (partners[row] ? 1 : 0);
            for (int i = 0; i < factors; i++) {
                for (int j = 0; j < factors; j++) {
                    matrix[i][j] += weight * fixed[row][i] * fixed[row][j];
                }
                sum[i] += wanted[row] ? fixed[row][i] : 0;
            }
        }
        for (int i = 0; i < factors; i++) {
            matrix[i][i] += lambda(partners);
        }
        return NaiveSolver.solve(matrix, sum);
    }

    private double lambda(boolean[] partners) {
        int count = 0;
        for (boolean partner : partners) {
            count += partner ? 1 : 0;
        }
        return options.regularization()
                * Math.pow(count + options.unobservedWeight() * partners.length, options.frequencyScale());
    }

    double objective() {
        double sum = 0;
        for (int user = 0; user < users.length; user++) {
            sum += lambda(observed[user]) * dot(users[user], users[user]);
            for (int item = 0; item < items.length; item++) {
                double score = dot(users[user], items[item]);
                sum += options.unobservedWeight() * score * score;
                sum += observed[user][item] ? (score - 1) * (score - 1) : 0;
            }
        }
        for (int item = 0; item < items.length; item++) {
            sum += lambda(usersOf(item)) * dot(items[item], items[item]);
        }
        return sum;
    }

    double[] scores(int user) {
        return Arrays.stream(items).mapToDouble(item -> dot(users[user], item)).toArray();
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            sum += left[k] * right[k];
        }
        return sum;
    }
}
