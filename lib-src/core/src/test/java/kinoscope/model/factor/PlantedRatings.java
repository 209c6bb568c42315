package kinoscope.model.factor;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;

/**
 * Half stars from biases and two tastes, with noise. One user has rated nearly everything, more than a panel of the solver
 * holds.
 */
final class PlantedRatings {
    static final int USERS = 80;
    static final int ITEMS = 100;
    private static final int TASTES = 2;

    private PlantedRatings() {}

    static Ratings draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] users = gaussian(random, USERS);
        double[][] items = gaussian(random, ITEMS);
        for (int item = 0; item < ITEMS; item++) {
            for (int k = 0; k < TASTES; k++) {
                items[item][k] = (isAbove(item, k) ? 1 : -1) * Math.abs(items[item][k]);
            }
        }
        Ratings.Builder builder = Ratings.builder(RatingScale.HALF_STARS);
        for (int user = 0; user < USERS; user++) {
            for (int item = 0; item < ITEMS; item++) {
                if (random.nextDouble() < (user == 0 ? .95 : .5)) {
                    double stars = 3 + .4 * (users[user][TASTES] + items[item][TASTES]) + .15 * random.nextGaussian();
                    for (int k = 0; k < TASTES; k++) {
                        stars += .6 * users[user][k] * items[item][k];
                    }
                    builder.add(user, item, Math.round(2 * Math.min(5, Math.max(.5, stars))) / 2f, 0);
                }
            }
        }
        return builder.build();
    }

    /** Four of five ratings, and none of the last user and the last item. */
    static Ratings train(Ratings all) {
        int lastUser = all.users().size() - 1;
        int lastItem = all.items().size() - 1;
        return rows(all, row -> row % 5 > 0 && all.user(row) < lastUser && all.item(row) < lastItem);
    }

    /** The fifth rating. */
    static Ratings heldOut(Ratings all) {
        return rows(all, row -> row % 5 == 0);
    }

    /** All ratings of the last item. */
    static Ratings ofLastItem(Ratings all) {
        return rows(all, row -> all.item(row) == all.items().size() - 1);
    }

    /** Four genres: whether each of an item's tastes is above or below 0. */
    static ItemGenres genres(Ratings all) {
        int[][] genres = new int[ITEMS][TASTES];
        for (int item = 0; item < ITEMS; item++) {
            for (int k = 0; k < TASTES; k++) {
                genres[item][k] = 2 * k + (isAbove(all.items().id(item), k) ? 0 : 1);
            }
        }
        return ItemGenres.of(2 * TASTES, genres);
    }

    private static boolean isAbove(int itemId, int taste) {
        return (itemId >> taste) % 2 == 0;
    }

    private static Ratings rows(Ratings all, IntPredicate which) {
        return all.subset(IntStream.range(0, all.size()).filter(which).toArray());
    }

    /** Tastes and a bias for each row. */
    private static double[][] gaussian(SplittableRandom random, int rows) {
        double[][] values = new double[rows][TASTES + 1];
        for (double[] row : values) {
            for (int k = 0; k < row.length; k++) {
                row[k] = random.nextGaussian();
            }
        }
        return values;
    }

    /** Epochs without the time they took, to be compared. */
    static List<BiasedAlsEpoch> untimed(List<BiasedAlsEpoch> epochs) {
        return epochs.stream()
                .map(e -> new BiasedAlsEpoch(
                        e.epoch(),
                        e.objective(),
                        e.trainRmse(),
                        e.trainMae(),
                        e.validationRmse(),
                        e.validationMae(),
                        e.testRmse(),
                        e.testMae(),
                        0))
                .toList();
    }

    /** The same with the most stars where there were the fewest, and so on; every epoch of a training makes it worse. */
    static Ratings opposite(Ratings ratings) {
        Ratings.Builder opposite = Ratings.builder(ratings.scale());
        for (int row = 0; row < ratings.size(); row++) {
            int user = ratings.users().id(ratings.user(row));
            opposite.add(user, ratings.items().id(ratings.item(row)), 5.5f - ratings.rating(row), 0);
        }
        return opposite.build();
    }
}
