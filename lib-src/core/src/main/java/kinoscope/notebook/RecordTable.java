package kinoscope.notebook;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Records as rows of a table: a column a component, under its name. */
final class RecordTable {
    private RecordTable() {}

    static Table of(String name, Class<? extends Record> type, List<? extends Record> rows) {
        Table table = Table.create(name);
        for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            table.addColumns(column(component, rows));
        }
        return table;
    }

    private static Column<?> column(RecordComponent component, List<? extends Record> rows) {
        String name = component.getName();
        Class<?> type = component.getType();
        if (type == int.class || type == Integer.class || type == short.class || type == byte.class) {
            IntColumn column = IntColumn.create(name);
            rows.forEach(row -> append(column, value(component, row)));
            return column;
        } else if (type == long.class || type == Long.class) {
            LongColumn column = LongColumn.create(name);
            rows.forEach(row -> append(column, value(component, row)));
            return column;
        } else if (type == double.class || type == Double.class || type == float.class || type == Float.class) {
            DoubleColumn column = DoubleColumn.create(name);
            rows.forEach(row -> append(column, value(component, row)));
            return column;
        } else if (type == boolean.class || type == Boolean.class) {
            BooleanColumn column = BooleanColumn.create(name);
            rows.forEach(row -> append(column, value(component, row)));
            return column;
        }
        StringColumn column = StringColumn.create(name);
        rows.forEach(row -> column.append(text(value(component, row))));
        return column;
    }

    private static void append(Column<?> column, Object value) {
        if (value == null) {
            column.appendMissing();
        } else if (column instanceof IntColumn ints) {
            ints.append(((Number) value).intValue());
        } else if (column instanceof LongColumn longs) {
            longs.append(((Number) value).longValue());
        } else if (column instanceof BooleanColumn booleans) {
            booleans.append((Boolean) value);
        } else if (column instanceof DoubleColumn doubles) {
            // By way of the shortest text, so that 0.1f does not become 0.10000000149.
            doubles.append(value instanceof Float f ? Double.parseDouble(f.toString()) : (Double) value);
        }
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return text(optional.orElse(null));
        } else if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? String.valueOf(optional.getAsInt()) : "";
        } else if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? String.valueOf(optional.getAsDouble()) : "";
        } else if (value instanceof Collection<?> values) {
            return values.stream().map(RecordTable::text).collect(Collectors.joining(", "));
        }
        return value == null ? "" : value.toString();
    }

    private static Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot read " + component.getName() + " of " + row, e);
        }
    }
}
