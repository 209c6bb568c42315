package kinoscope.spark.finetune;

import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import kinoscope.profile.FineTuneReport;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * The library's report, added up by the tasks that write the rows. Spark takes the counts of a task once, whether it had to be
 * repeated or not, since these tasks are the last of their query.
 */
final class DrawCounts implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final LongAccumulator positives;
    private final LongAccumulator negatives;
    private final LongAccumulator missing;
    private final LongAccumulator dropped;
    private final LongAccumulator users;
    private final LongAccumulator usersDrawn;
    private final LongAccumulator withoutPositives;
    private final LongAccumulator withoutNegatives;
    private final LongAccumulator shortOfNegatives;

    /** All 0. */
    DrawCounts(SparkContext context) {
        positives = context.longAccumulator();
        negatives = context.longAccumulator();
        missing = context.longAccumulator();
        dropped = context.longAccumulator();
        users = context.longAccumulator();
        usersDrawn = context.longAccumulator();
        withoutPositives = context.longAccumulator();
        withoutNegatives = context.longAccumulator();
        shortOfNegatives = context.longAccumulator();
    }

    /** Adds the report about a user. */
    void add(FineTuneReport report) {
        positives.add(report.positives());
        negatives.add(report.negatives());
        missing.add(report.missingNegatives());
        dropped.add(report.droppedPositives());
        users.add(report.users());
        usersDrawn.add(report.usersDrawn());
        withoutPositives.add(report.usersWithoutPositives());
        withoutNegatives.add(report.usersWithoutNegatives());
        shortOfNegatives.add(report.usersShort());
    }

    /** The sums by name. */
    Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put(FineTuneSetJob.ROWS, positives.sum() + negatives.sum());
        rows.put("positives", positives.sum());
        rows.put("negatives", negatives.sum());
        rows.put("negatives missing", missing.sum());
        rows.put("positives dropped", dropped.sum());
        rows.put("users", users.sum());
        rows.put("users drawn", usersDrawn.sum());
        rows.put("users without positives", withoutPositives.sum());
        rows.put("users without negatives", withoutNegatives.sum());
        rows.put("users short of negatives", shortOfNegatives.sum());
        return rows;
    }
}
