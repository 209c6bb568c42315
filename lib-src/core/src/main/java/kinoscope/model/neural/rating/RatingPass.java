package kinoscope.model.neural.rating;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.model.neural.RowPermutation;
import kinoscope.model.neural.TrainingException;

/** Passes over ratings in batches; their order, dropout and which ids are withheld depend on seed and epoch alone. */
final class RatingPass {
    private static final int UPDATES_PER_EPOCH = 100;
    private static final int PREDICTED_AT_ONCE = 8192;

    private final RatingNetwork network;
    private final RatingArchitecture architecture;
    private final RatingFitting fitting;
    private final float unit;
    private final IntUnaryOperator userRow;
    private final IntUnaryOperator itemRow;
    private final int unknownUser;
    private final int unknownItem;

    /**
     * Passes for a network.
     *
     * @param fields tell which ids are known
     * @param unit the stars that the network's 1 stands for
     */
    RatingPass(
            RatingNetwork network,
            RatingArchitecture architecture,
            RatingFitting fitting,
            List<Field> fields,
            float unit) {
        this.network = network;
        this.architecture = architecture;
        this.fitting = fitting;
        this.unit = unit;
        Field user = ids(fields, RatingInput.USER);
        Field movie = ids(fields, RatingInput.MOVIE);
        this.userRow = user == null ? who -> who : user::idRow;
        this.itemRow = movie == null ? which -> which : movie::idRow;
        this.unknownUser = user == null ? 0 : user.unknown();
        this.unknownItem = movie == null ? 0 : movie.unknown();
    }

    /** The input that names users, or movies; null if there is none. */
    private static Field ids(List<Field> fields, RatingInput input) {
        return fields.stream()
                .filter(field -> field.input() == input)
                .findFirst()
                .orElse(null);
    }

    /**
     * Trains on every rating once.
     *
     * @param epoch counted from 0
     * @return root of the mean squared error in stars
     * @throws TrainingException if an error is NaN or infinite
     */
    double train(Ratings ratings, int epoch, Progress progress) {
        int size = ratings.size();
        SplittableRandom random = random(fitting.seed(), epoch);
        network.seedDropout(random.nextLong());
        RowPermutation order = new RowPermutation(size, random.nextLong());
        int batchSize = Math.min(fitting.batchSize(), size);
        RatingBatch batch = new RatingBatch(batchSize);
        int batches = (int) Math.ceil((double) size / batchSize);
        int stride = Math.max(1, batches / UPDATES_PER_EPOCH);
        double sum = 0;
        for (int number = 0; number < batches; number++) {
            int from = number * batchSize;
            int count = Math.min(batchSize, size - from);
            fill(batch, ratings, place -> order.at(from + place), count);
            withhold(batch, random);
            double error = network.trainBatch(batch);
            if (!Double.isFinite(error)) {
                throw new TrainingException("the squared error is " + error + " in epoch " + (epoch + 1) + ", batch "
                        + (number + 1) + " of " + batches + ": lower the learning rate (now " + fitting.learningRate()
                        + ")");
            }
            sum += error * count;
            if (number % stride == 0 || number == batches - 1) {
                progress.update(
                        (long) epoch * size + from + count,
                        (long) fitting.epochs() * size,
                        String.format(
                                Locale.ROOT,
                                "epoch %d of %d, training RMSE %.4f",
                                epoch + 1,
                                fitting.epochs(),
                                unit * Math.sqrt(sum / (from + count))));
            }
        }
        return unit * Math.sqrt(sum / size);
    }

    /** Root of the mean squared error in stars of ratings that are not trained on, clipped if the options say so. */
    double rmse(Ratings ratings) {
        double sum = 0;
        RatingBatch batch = new RatingBatch(Math.min(PREDICTED_AT_ONCE, ratings.size()));
        for (int from = 0; from < ratings.size(); from += PREDICTED_AT_ONCE) {
            int first = from;
            int count = Math.min(PREDICTED_AT_ONCE, ratings.size() - from);
            fill(batch, ratings, place -> first + place, count);
            float[] values = network.predict(batch);
            for (int k = 0; k < count; k++) {
                float stars = unit * values[k];
                double error = (fitting.clip() ? ratings.scale().clip(stars) : stars) - ratings.rating(from + k);
                sum += error * error;
            }
        }
        return Math.sqrt(sum / ratings.size());
    }

    private void fill(RatingBatch batch, Ratings ratings, IntUnaryOperator row, int count) {
        batch.setSize(count);
        for (int k = 0; k < count; k++) {
            int place = row.applyAsInt(k);
            batch.users[k] = ratings.user(place);
            batch.items[k] = ratings.item(place);
            batch.targets[k] = ratings.rating(place) / unit;
            batch.userRows[k] = userRow.applyAsInt(batch.users[k]);
            batch.itemRows[k] = itemRow.applyAsInt(batch.items[k]);
        }
    }

    private void withhold(RatingBatch batch, SplittableRandom random) {
        if (architecture.hiddenIds() == 0) {
            return;
        }
        for (int k = 0; k < batch.size(); k++) {
            if (random.nextDouble() < architecture.hiddenIds()) {
                batch.userRows[k] = unknownUser;
            }
            if (random.nextDouble() < architecture.hiddenIds()) {
                batch.itemRows[k] = unknownItem;
            }
        }
    }

    /** Neighbouring seeds and epochs give unrelated numbers. */
    private static SplittableRandom random(long seed, int epoch) {
        return new SplittableRandom(new SplittableRandom(seed ^ Long.rotateLeft(epoch + 1L, 32)).nextLong());
    }
}
