package kinoscope.exchange;

import java.util.ArrayList;
import java.util.List;
import kinoscope.data.IdIndex;
import kinoscope.data.InputException;
import kinoscope.data.Ratings;

/**
 * The vectors and biases of the job {@code als}, by the indices of a data set. Users and items without a row have zeros. The
 * arrays are shared and must not be changed.
 *
 * @param factors width of the vectors
 * @param userBiases {@code float[users]}, stars
 * @param userFactors {@code float[users * factors]}, user by user
 * @param itemBiases {@code float[items]}, stars
 * @param itemFactors {@code float[items * factors]}, item by item
 */
public record ExportedFactors(
        int factors, float[] userBiases, float[] userFactors, float[] itemBiases, float[] itemFactors) {
    private static final int FIRST = 2;

    static ExportedFactors read(SparkExport export, Ratings ratings) {
        Side users = Side.read(export, SparkExport.USER_FACTORS, "userId", ratings.users());
        Side items = Side.read(export, SparkExport.ITEM_FACTORS, "movieId", ratings.items());
        if (users.factors != items.factors) {
            throw new InputException(export + ": users have " + users.factors + " factors and items " + items.factors);
        }
        return new ExportedFactors(users.factors, users.biases, users.vectors, items.biases, items.vectors);
    }

    private record Side(int factors, float[] biases, float[] vectors) {
        static Side read(SparkExport export, String name, String id, IdIndex ids) {
            ExportedTable table = export.table(name);
            int factors = table.columns().size() - FIRST;
            List<String> columns = new ArrayList<>(List.of(id, "bias"));
            for (int factor = 1; factor <= factors; factor++) {
                columns.add("f" + factor);
            }
            float[] biases = new float[ids.size()];
            float[] vectors = new float[Math.multiplyExact(ids.size(), Math.max(factors, 0))];
            String what = id.substring(0, id.length() - 2);
            table.forEach(columns, row -> {
                int index = SparkExport.index(ids, row, 0, what);
                biases[index] = row.number(1);
                for (int factor = 0; factor < factors; factor++) {
                    vectors[index * factors + factor] = row.number(FIRST + factor);
                }
            });
            return new Side(factors, biases, vectors);
        }
    }
}
