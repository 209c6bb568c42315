package kinoscope.spark.als;

import java.util.List;
import kinoscope.data.IdIndex;
import kinoscope.model.factor.FactorModel;
import kinoscope.spark.Imported;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The factors of a work folder as a model of the library. */
public final class FittedFactors {
    private FittedFactors() {}

    /** The model for users and movies in the given order; those without factors have biases of 0 and vectors of zeros. */
    public static FactorModel model(Imported imported, IdIndex users, IdIndex movies) {
        Factors factors = Factors.of(imported.table(AlsJob.NAME, AlsJob.USERS).sparkSession(), imported.work());
        Side ofUsers = new Side(users, factors.width(), factors.users());
        Side ofMovies = new Side(movies, factors.width(), factors.items());
        return new FactorModel(
                "Spark",
                factors.mean(),
                ofUsers.biases,
                ofUsers.vectors,
                ofMovies.biases,
                ofMovies.vectors,
                factors.width());
    }

    private static final class Side {
        private final float[] biases;
        private final float[] vectors;

        Side(IdIndex ids, int width, Dataset<Row> table) {
            biases = new float[ids.size()];
            vectors = new float[ids.size() * width];
            for (Row row : table.collectAsList()) {
                int index = ids.index(row.getInt(0));
                biases[index] = row.getFloat(1);
                List<Float> vector = row.getList(2);
                for (int k = 0; k < width; k++) {
                    vectors[index * width + k] = vector.get(k);
                }
            }
        }
    }
}
