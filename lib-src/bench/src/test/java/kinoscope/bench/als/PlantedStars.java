package kinoscope.bench.als;

import java.util.SplittableRandom;
import kinoscope.bench.measure.Elapsed;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.split.RandomSplitter;
import kinoscope.split.SplitShares;

/** 80 users who give five stars to the items of their half and one star to the others. */
final class PlantedStars {
    static final int USERS = 80;
    static final int ITEMS = 40;

    private PlantedStars() {}

    static BenchData data() {
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        SplittableRandom random = new SplittableRandom(3);
        for (int user = 0; user < USERS; user++) {
            for (int item : random.ints(0, ITEMS).distinct().limit(20).toArray()) {
                builder.add(user, item, (user + item) % 2 == 0 ? 5 : 1, 0);
            }
        }
        return BenchData.of(
                "planted",
                new RandomSplitter(new SplitShares(.9, 0, .1), 1).split(builder.build()),
                new Elapsed(1.5, 2),
                3_000_000);
    }
}
