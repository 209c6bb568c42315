package kinoscope.spark.evaluate;

import java.io.Serial;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.RatingScale;
import kinoscope.eval.Mae;
import kinoscope.eval.Query;
import kinoscope.eval.Ranking;
import kinoscope.eval.RankingMetric;
import kinoscope.eval.Relevance;
import kinoscope.eval.Rmse;
import kinoscope.model.factor.FactorScores;
import kinoscope.spark.als.ItemBlock;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Measures one user after the other, {@code userId int, bias float, factors array<float>, seen array<int>, held
 * array<struct<movieId int, stars float>>}, with the metrics of the library. Bias, factors and seen movies are null for users
 * without any. A task keeps one array of scores.
 */
final class UserMetrics implements MapFunction<Row, Row> {
    /** The number of ratings that are measured. */
    static final String RATINGS = "ratings";

    /** The sums of the losses of RMSE and MAE. */
    static final String SQUARES = "squares";

    static final String ABSOLUTES = "absolutes";

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int OTHER_COLUMNS = 4;

    private final Broadcast<ItemBlock> catalogue;
    private final float mean;
    private final int k;
    private final float[] scale;
    private transient FactorScores scorer;
    private transient RatingScale stars;
    private transient List<RankingMetric> metrics;
    private transient float[] scores;

    /** Prepares for the executors. */
    UserMetrics(Broadcast<ItemBlock> catalogue, float mean, int k, RatingScale scale) {
        this.catalogue = catalogue;
        this.mean = mean;
        this.k = k;
        this.scale = new float[] {scale.min(), scale.max(), scale.step()};
    }

    /** What the rows look like: the user, number of ratings and sums of losses, and a column for each metric, null without a value. */
    static Encoder<Row> rows(int k) {
        StructType columns = new StructType()
                .add("userId", "int", false)
                .add(RATINGS, "int", false)
                .add(SQUARES, "double", false)
                .add(ABSOLUTES, "double", false);
        for (RankingMetric metric : RankingMetric.standard(k)) {
            columns = columns.add(metric.name(), "double", true);
        }
        return Encoders.row(columns);
    }

    @Override
    public Row call(Row user) {
        if (scorer == null) {
            scorer = catalogue.value().scores();
            stars = new RatingScale(scale[0], scale[1], scale[2]);
            metrics = RankingMetric.standard(k);
            scores = new float[scorer.items()];
        }
        score(user);
        List<Row> held = user.getList(4);
        int[] places = catalogue
                .value()
                .places(held.stream().map(rating -> rating.getInt(0)).toList());
        Object[] values = new Object[OTHER_COLUMNS + metrics.size()];
        values[0] = user.getInt(0);
        values[1] = held.size();
        addLosses(held, places, values);
        int[] relevant = IntStream.range(0, places.length)
                .filter(rating -> Relevance.POSITIVE.test(held.get(rating).getFloat(1)))
                .map(rating -> places[rating])
                .toArray();
        if (relevant.length > 0) {
            addRanking(user, relevant, values);
        }
        return RowFactory.create(values);
    }

    private void score(Row user) {
        float[] vector = new float[scorer.factors()];
        float bias = 0;
        if (!user.isNullAt(1)) {
            bias = user.getFloat(1);
            List<Float> own = user.getList(2);
            for (int factor = 0; factor < vector.length; factor++) {
                vector[factor] = own.get(factor);
            }
        }
        scorer.score(vector, 0, mean + bias, scores);
    }

    private void addLosses(List<Row> held, int[] places, Object[] values) {
        Rmse rmse = new Rmse();
        Mae mae = new Mae();
        double squares = 0;
        double absolutes = 0;
        for (int rating = 0; rating < places.length; rating++) {
            float error = stars.clip(scores[places[rating]]) - held.get(rating).getFloat(1);
            squares += rmse.loss(error);
            absolutes += mae.loss(error);
        }
        values[2] = squares;
        values[3] = absolutes;
    }

    private void addRanking(Row user, int[] relevant, Object[] values) {
        boolean[] seen = new boolean[scores.length];
        if (!user.isNullAt(3)) {
            for (int place : catalogue.value().places(user.getList(3))) {
                seen[place] = true;
            }
        }
        int[] candidates =
                IntStream.range(0, seen.length).filter(place -> !seen[place]).toArray();
        int depth = metrics.stream().mapToInt(RankingMetric::depth).max().orElse(0);
        Ranking ranking = Ranking.of(new Query(user.getInt(0), candidates, relevant), scores, depth);
        for (int metric = 0; metric < metrics.size(); metric++) {
            double value = metrics.get(metric).of(ranking);
            values[OTHER_COLUMNS + metric] = Double.isNaN(value) ? null : value;
        }
    }
}
