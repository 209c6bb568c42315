package kinoscope.spark.recommend;

import java.io.Serial;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.model.ScoredItem;
import kinoscope.model.TopItems;
import kinoscope.model.factor.FactorScores;
import kinoscope.spark.als.ItemBlock;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The best movies of a block for one user after the other, {@code userId int, bias float, factors array<float>, seen
 * array<int>}. A task has one array of scores.
 */
final class BestOfBlock implements FlatMapFunction<Row, Row> {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Broadcast<ItemBlock> block;
    private final float mean;
    private final int k;
    private transient FactorScores catalogue;
    private transient float[] scores;
    private transient float[] vector;

    /** Prepares for the executors. */
    BestOfBlock(Broadcast<ItemBlock> block, float mean, int k) {
        this.block = block;
        this.mean = mean;
        this.k = k;
    }

    /** What the rows look like. */
    static Encoder<Row> rows() {
        return Encoders.row(new StructType()
                .add("userId", "int", false)
                .add("rank", "int", false)
                .add("movieId", "int", false)
                .add("score", "float", false));
    }

    @Override
    public Iterator<Row> call(Row user) {
        if (catalogue == null) {
            catalogue = block.value().scores();
            scores = new float[catalogue.items()];
            vector = new float[catalogue.factors()];
        }
        List<Float> own = user.getList(2);
        for (int factor = 0; factor < vector.length; factor++) {
            vector[factor] = own.get(factor);
        }
        catalogue.score(vector, 0, mean + user.getFloat(1), scores);
        List<ScoredItem> best = TopItems.of(scores, k, block.value().places(user.getList(3)));
        return IntStream.range(0, best.size())
                .mapToObj(place -> row(user.getInt(0), place, best.get(place)))
                .iterator();
    }

    private Row row(int user, int place, ScoredItem item) {
        return RowFactory.create(user, place + 1, block.value().movies()[item.item()], item.score());
    }
}
