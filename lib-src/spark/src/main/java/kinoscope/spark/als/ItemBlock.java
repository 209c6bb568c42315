package kinoscope.spark.als;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import kinoscope.model.factor.FactorScores;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Some movies with their vectors, to be sent to every executor: 4 bytes for each factor, 8 more for each movie.
 *
 * @param movies ids, ascending
 * @param biases {@code float[movies]}
 * @param vectors {@code float[factors][movies]}
 */
public record ItemBlock(int[] movies, float[] biases, float[][] vectors) implements Serializable {
    /**
     * Gets movies from their table.
     *
     * @param factors whose movies
     * @param movies ids, ascending; those that are not in the table get a bias of 0 and zeros
     */
    public static ItemBlock of(Factors factors, int[] movies) {
        float[] biases = new float[movies.length];
        float[][] vectors = new float[factors.width()][movies.length];
        if (movies.length > 0) {
            Iterator<Row> rows = factors.items()
                    .where("movieId between " + movies[0] + " and " + movies[movies.length - 1])
                    .toLocalIterator();
            while (rows.hasNext()) {
                Row row = rows.next();
                int place = Arrays.binarySearch(movies, row.getInt(0));
                if (place >= 0) {
                    biases[place] = row.getFloat(1);
                    List<Float> vector = row.getList(2);
                    for (int k = 0; k < vectors.length; k++) {
                        vectors[k][place] = vector.get(k);
                    }
                }
            }
        }
        return new ItemBlock(movies, biases, vectors);
    }

    /** All movies of a table with a column {@code movieId}, ascending. */
    public static int[] movies(Dataset<Row> table) {
        return table.select("movieId").distinct().orderBy("movieId").as(Encoders.INT()).collectAsList().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What scores these movies; shares the arrays. */
    public FactorScores scores() {
        return new FactorScores(biases, vectors);
    }

    /** The places of those movies that are in the block, in the order given. */
    public int[] places(List<Integer> others) {
        return others.stream()
                .mapToInt(movie -> Arrays.binarySearch(movies, movie))
                .filter(place -> place >= 0)
                .toArray();
    }
}
