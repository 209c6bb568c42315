package kinoscope.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import kinoscope.data.AgeBand;
import kinoscope.data.Dataset;
import kinoscope.data.Ratings;
import kinoscope.data.User;

/**
 * A way to divide ratings by their user or their movie.
 *
 * @param by by what, for instance {@code "age"}
 * @param names the groups, in the order for reports
 * @param groupOf from user index and item index to a place among the names, or {@link #NONE}
 */
public record RatingGroups(String by, List<String> names, IntBinaryOperator groupOf) {
    /** The place of a rating that belongs to no group. */
    public static final int NONE = -1;

    /** Copies the names. */
    public RatingGroups {
        names = List.copyOf(names);
    }

    /** By how many training ratings the user has. */
    public static RatingGroups byActivity(Ratings train, List<CountBand> bands) {
        int[] band = places(train.countsByUser(), bands);
        return new RatingGroups("training ratings of the user", names(bands), (user, item) -> band[user]);
    }

    /** By how many training ratings the movie has. */
    public static RatingGroups byPopularity(Ratings train, List<CountBand> bands) {
        int[] band = places(train.countsByItem(), bands);
        return new RatingGroups("training ratings of the movie", names(bands), (user, item) -> band[item]);
    }

    /** By gender as the data set has it; users whose demographics are unknown belong to no group. */
    public static RatingGroups byGender(Dataset dataset) {
        return byUser("gender", dataset, List.of("F", "M"), User::gender);
    }

    /** By age band; users whose demographics are unknown belong to no group. */
    public static RatingGroups byAge(Dataset dataset) {
        List<String> bands = Arrays.stream(AgeBand.values()).map(AgeBand::label).toList();
        return byUser("age", dataset, bands, user -> AgeBand.of(user.age()).label());
    }

    /** By occupation, in alphabetical order; users whose demographics are unknown belong to no group. */
    public static RatingGroups byOccupation(Dataset dataset) {
        List<String> names = dataset.users().stream()
                .map(User::occupation)
                .distinct()
                .sorted()
                .toList();
        return byUser("occupation", dataset, names, User::occupation);
    }

    /**
     * All of the above: activity, popularity and, where the data have demographics, gender, age and occupation.
     *
     * @param dataset with the demographics
     * @param train what was trained on, under the same indices
     */
    public static List<RatingGroups> all(Dataset dataset, Ratings train) {
        List<RatingGroups> all = new ArrayList<>();
        all.add(byActivity(train, CountBand.wide()));
        all.add(byPopularity(train, CountBand.wide()));
        if (!dataset.users().isEmpty()) {
            all.add(byGender(dataset));
            all.add(byAge(dataset));
            all.add(byOccupation(dataset));
        }
        return all;
    }

    private static RatingGroups byUser(String by, Dataset dataset, List<String> names, Function<User, String> nameOf) {
        Map<String, Integer> places = new TreeMap<>();
        for (String name : names) {
            places.put(name, places.size());
        }
        int[] place = new int[dataset.ratings().users().size()];
        for (int user = 0; user < place.length; user++) {
            place[user] = dataset.user(user).map(nameOf).map(places::get).orElse(NONE);
        }
        return new RatingGroups(by, names, (user, item) -> place[user]);
    }

    private static List<String> names(List<CountBand> bands) {
        return bands.stream().map(CountBand::toString).toList();
    }

    private static int[] places(int[] counts, List<CountBand> bands) {
        return Arrays.stream(counts)
                .map(count -> {
                    int band = bands.size() - 1;
                    while (band >= 0 && !bands.get(band).contains(count)) {
                        band--;
                    }
                    return band;
                })
                .toArray();
    }
}
