package kinoscope.spark.cluster;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kinoscope.spark.LocalSpark;
import org.apache.spark.sql.Row;

/**
 * The numbers of each row of a table, by the key of the row.
 *
 * @param rows from key to numbers
 */
record NumbersOfRows(Map<Object, List<Double>> rows) {
    /**
     * Reads a table.
     *
     * @param key expression of SQL that tells a row from others
     * @param numbers expression of SQL that gives an array
     */
    static NumbersOfRows of(Path table, String key, String numbers) {
        Map<Object, List<Double>> rows = new HashMap<>();
        for (Row row : LocalSpark.session()
                .read()
                .parquet(table.toString())
                .select(expr(key), expr(numbers).cast("array<double>"))
                .collectAsList()) {
            rows.put(row.get(0), row.getList(1));
        }
        return new NumbersOfRows(rows);
    }

    /** How far the numbers are from those of other rows with the same keys, at most. */
    double distance(NumbersOfRows other) {
        assertThat(rows).isNotEmpty().containsOnlyKeys(other.rows.keySet());
        double far = 0;
        for (Map.Entry<Object, List<Double>> row : rows.entrySet()) {
            List<Double> there = other.rows.get(row.getKey());
            assertThat(there).hasSameSizeAs(row.getValue());
            for (int k = 0; k < there.size(); k++) {
                far = Math.max(far, Math.abs(there.get(k) - row.getValue().get(k)));
            }
        }
        return far;
    }
}
