package kinoscope.data.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Invents the users: demographics with the shares of ML-1M, roughly, and tastes that lean a little on them. */
final class SampleUsers {
    private static final int[] AGES = {1, 18, 25, 35, 45, 50, 56};
    private static final double[] AGE_SHARES = {4, 18, 35, 20, 9, 8, 6};
    private static final int OCCUPATIONS = 21;
    private static final int CHILD = 10;
    private static final int STUDENT = 4;
    private static final int RETIRED = 13;
    private static final double FEMALE = 0.3;
    private static final double TILT = 0.6;
    private static final double GENRE_TASTE = 0.45;

    private SampleUsers() {}

    /** The users in order of their ids, which are 1, 2, 3 and so on. */
    static List<SampleUser> invent(SampleOptions options) {
        List<SampleUser> users = new ArrayList<>();
        for (int id = 1; id <= options.users(); id++) {
            users.add(user(id, SampleRandom.of(options.seed(), "user", id)));
        }
        return users;
    }

    private static SampleUser user(int id, SampleRandom random) {
        boolean female = random.uniform() < FEMALE;
        int band = random.weighted(AGE_SHARES);
        double age = band / 3.0 - 1;
        double[] themes = new double[SampleTheme.values().length];
        for (SampleTheme theme : SampleTheme.values()) {
            themes[theme.ordinal()] = random.gaussian() + TILT * theme.tilt(female, age);
        }
        double[] genres = new double[SampleGenre.values().length];
        for (int g = 0; g < genres.length; g++) {
            genres[g] = GENRE_TASTE * random.gaussian();
        }
        String zip = String.valueOf(100_000 + random.below(100_000)).substring(1);
        return new SampleUser(
                id,
                female ? "F" : "M",
                AGES[band],
                occupation(AGES[band], random),
                zip,
                themes,
                genres,
                random.gaussian());
    }

    /** Codes of ML-1M: the young go to school or college, many of the oldest are retired. */
    private static int occupation(int age, SampleRandom random) {
        double special = random.uniform();
        if (age == 1 && special < 0.85) {
            return CHILD;
        }
        if (age == 18 && special < 0.6) {
            return STUDENT;
        }
        if (age == 56 && special < 0.4) {
            return RETIRED;
        }
        int code = random.below(OCCUPATIONS);
        return code == CHILD || code == RETIRED ? 0 : code;
    }
}
