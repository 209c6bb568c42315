package kinoscope.spark.als;

import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** MLlib's alternating least squares, told our options. */
final class Mllib {
    private static final int CHECKPOINT_EVERY = 5;

    private Mllib() {}

    /**
     * Fits vectors.
     *
     * @param ratings {@code userId, movieId int, rating float}, which MLlib keeps in memory or on disk, in partitions that always
     *     have the same rows in the same order
     * @param temporary a folder for checkpoints, without which the plan would grow with every iteration; it must stay until the
     *     vectors are stored
     */
    static ALSModel fit(Dataset<Row> ratings, AlsOptions options, Path temporary) {
        ratings.sparkSession().sparkContext().setCheckpointDir(new Path(temporary, "checkpoints").toString());
        return new ALS()
                .setUserCol("userId")
                .setItemCol("movieId")
                .setRatingCol("rating")
                .setRank(options.factors())
                .setRegParam(options.regularization())
                .setImplicitPrefs(options.kind() == AlsKind.IMPLICIT)
                .setAlpha(options.alpha())
                .setMaxIter(options.iterations())
                .setNumBlocks(options.blocks())
                .setCheckpointInterval(CHECKPOINT_EVERY)
                .setSeed(options.seed())
                .fit(ratings);
    }
}
