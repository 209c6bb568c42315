package kinoscope.bench.ncf;

import java.util.SplittableRandom;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.model.neural.NcfOptions;

/** 60 users, each of whom has rated ten of the twenty items of their half: soon learned, by every engine. */
final class PlantedHalves {
    static final int USERS = 60;
    static final int ITEMS = 40;

    /** Instances to take, of the 3,000 that there are; 2,000 of them are trained on. */
    static final int SAMPLES = 2500;

    /** Small batches, so that there are enough steps to learn something. */
    static final NcfOptions OPTIONS = NcfOptions.defaults().withBatchSize(16).withLearningRate(.01);

    private PlantedHalves() {}

    static Ratings ratings() {
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        SplittableRandom random = new SplittableRandom(3);
        for (int user = 0; user < USERS; user++) {
            for (int half : random.ints(0, ITEMS / 2).distinct().limit(10).toArray()) {
                builder.add(user, 2 * half + user % 2, 4, 0);
            }
        }
        return builder.build();
    }
}
