package kinoscope.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kinoscope.data.AgeBand;
import kinoscope.data.Dataset;
import kinoscope.data.User;

/**
 * What is known of the users beside their ratings.
 *
 * @param gender {@code "F"} or {@code "M"}
 * @param age the {@link AgeBand}
 * @param occupation as the data set names it
 */
public record Demographics(Attribute gender, Attribute age, Attribute occupation) {
    /** An index in {@link Attribute#byUser} that names no value. */
    public static final int UNKNOWN = -1;

    /**
     * A property that has one of a few values.
     *
     * @param values their names, in a natural order
     * @param byUser index of each user's value, or {@link #UNKNOWN}; shared, must not be changed
     */
    public record Attribute(List<String> values, int[] byUser) {
        /**
         * Checks that the indices are those of values.
         *
         * @throws IllegalArgumentException if one is not
         */
        public Attribute {
            values = List.copyOf(values);
            for (int value : byUser) {
                if (value < UNKNOWN || value >= values.size()) {
                    throw new IllegalArgumentException("no value has the index " + value + ", only " + values);
                }
            }
        }

        /** The value of a user, if it is known. */
        public Optional<String> of(int user) {
            return byUser[user] == UNKNOWN ? Optional.empty() : Optional.of(values.get(byUser[user]));
        }
    }

    /** Those of the users of a data set; empty if it tells of none. */
    public static Optional<Demographics> of(Dataset dataset) {
        if (dataset.users().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Demographics(
                attribute(dataset, User::gender, sorted(dataset, User::gender)),
                attribute(
                        dataset,
                        user -> AgeBand.of(user.age()).label(),
                        Arrays.stream(AgeBand.values()).map(AgeBand::label).toList()),
                attribute(dataset, User::occupation, sorted(dataset, User::occupation))));
    }

    private static List<String> sorted(Dataset dataset, Function<User, String> value) {
        return dataset.users().stream().map(value).distinct().sorted().toList();
    }

    private static Attribute attribute(Dataset dataset, Function<User, String> value, List<String> values) {
        int[] byUser = new int[dataset.ratings().users().size()];
        for (int user = 0; user < byUser.length; user++) {
            byUser[user] = dataset.user(user).map(value).map(values::indexOf).orElse(UNKNOWN);
        }
        return new Attribute(values, byUser);
    }
}
