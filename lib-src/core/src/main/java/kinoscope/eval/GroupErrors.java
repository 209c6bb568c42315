package kinoscope.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.eval.stats.Interval;

/**
 * How far predictions are off in each group of users or movies. No group with ratings is left out, however small: a wide
 * interval says what it is worth. Intervals come from drawing users again, each with all of the user's ratings in the group;
 * of a handful of users they are too narrow, of a single one the ends are NaN.
 *
 * @param by by what the ratings are divided, for instance {@code "occupation"}
 * @param all the ratings of all groups, and those that belong to none
 * @param groups those with ratings, in the order of their names
 */
public record GroupErrors(String by, Group all, List<Group> groups) {
    private static final Rmse RMSE = new Rmse();

    /** Copies the list. */
    public GroupErrors {
        groups = List.copyOf(groups);
    }

    /**
     * A group.
     *
     * @param name for instance {@code "25–34"}
     * @param ratings how many, above 0
     * @param rmse root mean squared error in stars; {@code n} of all three intervals counts users
     * @param bias mean of predicted minus true stars
     * @param stars mean of the true stars
     */
    public record Group(String name, int ratings, Interval rmse, Interval bias, Interval stars) {
        /** The number of users who gave the ratings. */
        public int users() {
            return rmse.n();
        }
    }

    /**
     * Measures each group.
     *
     * @param predictions of held-out ratings
     * @param division how to divide them
     * @param bootstrap how intervals are made
     */
    public static GroupErrors of(StarPredictions predictions, RatingGroups division, Bootstrap bootstrap) {
        int[] place = IntStream.range(0, predictions.size())
                .map(row -> division.groupOf()
                        .applyAsInt(
                                predictions.ratings().user(row),
                                predictions.ratings().item(row)))
                .toArray();
        List<Group> groups = new ArrayList<>();
        for (int k = 0; k < division.names().size(); k++) {
            int group = k;
            int[] rows = IntStream.range(0, place.length)
                    .filter(row -> place[row] == group)
                    .toArray();
            if (rows.length > 0) {
                groups.add(measured(
                        division.names().get(k), predictions, new UserSums(predictions.ratings(), rows), bootstrap));
            }
        }
        Group all = measured("all", predictions, UserSums.of(predictions.ratings()), bootstrap);
        return new GroupErrors(division.by(), all, groups);
    }

    /** The same groups by RMSE, the lowest first. */
    public GroupErrors sorted() {
        return new GroupErrors(
                by,
                all,
                groups.stream()
                        .sorted(Comparator.comparingDouble(group -> group.rmse().estimate()))
                        .toList());
    }

    private static Group measured(String name, StarPredictions predictions, UserSums sums, Bootstrap bootstrap) {
        return new Group(
                name,
                sums.size(),
                RMSE.value(sums.mean(row -> RMSE.loss(predictions.error(row)), bootstrap)),
                sums.mean(predictions::error, bootstrap),
                sums.mean(predictions.ratings()::rating, bootstrap));
    }
}
