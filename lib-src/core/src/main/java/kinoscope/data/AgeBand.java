package kinoscope.data;

import java.util.Arrays;
import java.util.Collection;

/** The seven age bands of ML-1M, which put users of other data sets side by side as well. */
public enum AgeBand {
    /** Below 18, which ML-1M writes as 1. */
    UNDER_18(1, "under 18"),
    /** 18 to 24. */
    FROM_18(18, "18–24"),
    /** 25 to 34. */
    FROM_25(25, "25–34"),
    /** 35 to 44. */
    FROM_35(35, "35–44"),
    /** 45 to 49. */
    FROM_45(45, "45–49"),
    /** 50 to 55. */
    FROM_50(50, "50–55"),
    /** 56 and more. */
    FROM_56(56, "56 or more");

    private final int start;
    private final String label;

    AgeBand(int start, String label) {
        this.start = start;
        this.label = label;
    }

    /** The age with which ML-1M names the band: 1, 18, 25, 35, 45, 50 or 56. */
    public int start() {
        return start;
    }

    /** For instance {@code "25–34"}. */
    public String label() {
        return label;
    }

    /** The band of an age in years. */
    public static AgeBand of(int age) {
        AgeBand[] bands = values();
        int band = bands.length - 1;
        while (band > 0 && age < bands[band].start) {
            band--;
        }
        return bands[band];
    }

    /** Whether ages are given as bands: every user's age is the start of one. */
    public static boolean given(Collection<User> users) {
        return users.stream().allMatch(user -> Arrays.stream(values()).anyMatch(band -> band.start == user.age()));
    }
}
