package kinoscope.data.synthetic;

import java.util.Arrays;

/**
 * Invents the times of one user's ratings: a long first session on the day of joining, then shorter evenings, all within
 * two years; within a session a rating every few seconds to minutes.
 */
final class SampleTimes {
    /** 2003-01-01 00:00 UTC. */
    static final long FIRST = 1_041_379_200L;

    /** The time span in days. */
    static final int DAYS = 730;

    private static final long DAY = 86_400;
    private static final double FIRST_SESSION = 0.45;
    private static final int SESSION = 14;
    private static final int LONGEST_PAUSE = 75;

    private SampleTimes() {}

    /** Strictly rising times in seconds since 1970-01-01 UTC. */
    static long[] draw(int count, SampleRandom random) {
        int joined = random.below(DAYS * 3 / 4);
        int sessions = 1 + (int) (count * (1 - FIRST_SESSION) / SESSION);
        long[] starts = new long[sessions];
        for (int s = 0; s < sessions; s++) {
            double later = s == 0 ? 0 : random.uniform();
            long day = joined + (long) (later * later * (DAYS - joined - 1));
            starts[s] = FIRST + day * DAY + 16 * 3600 + random.below(5 * 3600);
        }
        Arrays.sort(starts);
        long[] times = new long[count];
        int inFirst = sessions == 1 ? count : (int) (count * FIRST_SESSION);
        long now = 0;
        for (int k = 0; k < count; k++) {
            int session = k < inFirst ? 0 : 1 + (k - inFirst) * (sessions - 1) / (count - inFirst);
            long pause = 4 + random.below(LONGEST_PAUSE);
            now = Math.max(now, starts[session]) + pause;
            times[k] = now;
        }
        return times;
    }
}
