package kinoscope.eval.beyond;

import java.util.List;

/** A measure of the recommendation lists of some users, one list each. Implementations are records. */
public interface ListMetric {
    /** The name for reports, for instance {@code "list overlap"}. */
    String name();

    /**
     * The value.
     *
     * @param lists item indices of each user's list, none twice in one list; not modified
     * @return the value, or NaN where it is not defined
     */
    double of(List<int[]> lists);
}
