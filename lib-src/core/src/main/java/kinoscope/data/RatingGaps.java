package kinoscope.data;

import java.util.Arrays;

/**
 * How long users waited between a rating and the next: shows whether they rated what they saw when they saw it, or long lists
 * in one sitting. Ratings without a time are left out.
 *
 * @param counts how many ratings came how long after the one before it of their user: {@code long[Gap.values().length]}
 * @param users users with two timed ratings or more
 * @param usersInADay those of them whose ratings all fall into 24 hours
 */
public record RatingGaps(long[] counts, int users, int usersInADay) {
    /** A time between two ratings of a user. */
    public enum Gap {
        /** Both bear the same time. */
        SAME_SECOND("same second", 0),
        /** 1 to 60 seconds. */
        MINUTE("1 minute", 60),
        /** More than a minute, up to an hour. */
        HOUR("1 hour", 3600),
        /** More than an hour, up to 24. */
        DAY("1 day", 86_400),
        /** More than a day, up to 30. */
        MONTH("30 days", 30 * 86_400),
        /** More than 30 days. */
        LONGER("longer", Long.MAX_VALUE);

        private static final Gap[] ALL = values();

        private final String label;
        private final long longest;

        Gap(String label, long longest) {
            this.label = label;
            this.longest = longest;
        }

        /** The longest time of it, for charts. */
        public String label() {
            return label;
        }

        private static Gap of(long seconds) {
            int k = 0;
            while (seconds > ALL[k].longest) {
                k++;
            }
            return ALL[k];
        }
    }

    /** Copies the counts. */
    public RatingGaps {
        counts = counts.clone();
    }

    /** Counts the gaps of all users, whose ratings are put in the order of time first. */
    public static RatingGaps of(Ratings ratings) {
        long[] counts = new long[Gap.values().length];
        int users = 0;
        int usersInADay = 0;
        for (int user = 0; user < ratings.users().size(); user++) {
            long[] times = Arrays.stream(ratings.rowsOf(user))
                    .mapToLong(ratings::timestamp)
                    .filter(time -> time != 0)
                    .sorted()
                    .toArray();
            for (int k = 1; k < times.length; k++) {
                counts[Gap.of(times[k] - times[k - 1]).ordinal()]++;
            }
            if (times.length > 1) {
                users++;
                usersInADay += times[times.length - 1] - times[0] <= Gap.DAY.longest ? 1 : 0;
            }
        }
        return new RatingGaps(counts, users, usersInADay);
    }

    /** The number of gaps. */
    public long size() {
        return Arrays.stream(counts).sum();
    }

    /** The share of the gaps that are no longer than one, in 0..1; NaN where there is none. */
    public double shareWithin(Gap gap) {
        return (double) Arrays.stream(counts, 0, gap.ordinal() + 1).sum() / size();
    }

    /** The share of the users whose ratings all fall into 24 hours, in 0..1; NaN where there is none. */
    public double shareOfUsersInADay() {
        return (double) usersInADay / users;
    }
}
