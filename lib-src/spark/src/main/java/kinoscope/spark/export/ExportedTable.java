package kinoscope.spark.export;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * A table of a job that is exported. Vectors become columns {@code f1, f2, ...}, lists of names one column with {@code |} between
 * them.
 *
 * @param job whose table it is
 * @param table its name there
 * @param name its name in the export
 * @param columns that are exported
 * @param order of the rows; the first is the key that keeps rows together; a column with {@code -} before it falls
 */
record ExportedTable(String job, String table, String name, List<String> columns, List<String> order) {
    private static final String USER = "userId";
    private static final String NAMES_SEPARATOR = "|";
    private static final String FALLING = "-";

    /** Whether it has rows by user. */
    boolean byUser() {
        return order.get(0).equals(USER);
    }

    /** The rows as text can hold them, in order. */
    Dataset<Row> of(Dataset<Row> rows, int files) {
        Column[] sorted = order.stream().map(ExportedTable::sorted).toArray(Column[]::new);
        Dataset<Row> together = byUser() && files > 1 ? rows.repartition(files, col(USER)) : rows.coalesce(1);
        return together.sortWithinPartitions(sorted)
                .select(columns.stream().flatMap(column -> plain(rows, column)).toArray(Column[]::new));
    }

    private static Column sorted(String column) {
        return column.startsWith(FALLING)
                ? col(column.substring(FALLING.length())).desc()
                : col(column);
    }

    private static Stream<Column> plain(Dataset<Row> rows, String column) {
        StructField field = rows.schema().apply(column);
        if (!(field.dataType() instanceof ArrayType array)) {
            return Stream.of(col(column));
        }
        if (array.elementType().equals(DataTypes.StringType)) {
            return Stream.of(array_join(col(column), NAMES_SEPARATOR).as(column));
        }
        return IntStream.range(0, width(rows, column))
                .mapToObj(k -> col(column).getItem(k).as("f" + (k + 1)));
    }

    private static int width(Dataset<Row> rows, String column) {
        return rows.selectExpr("size(" + column + ")").first().getInt(0);
    }

    static ExportedTable of(String job, String table, String name, String columns, String order) {
        return new ExportedTable(job, table, name, Arrays.asList(columns.split(" ")), Arrays.asList(order.split(" ")));
    }
}
