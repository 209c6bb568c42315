package kinoscope.model.neural;

import java.util.SplittableRandom;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.model.Recommender;
import kinoscope.sample.InteractionSource;
import kinoscope.sample.Interactions;

/**
 * Users of four tastes and items of four kinds: a user likes the items of one kind only. Two thirds of the likes are for
 * training; the rest must be found again. All items are about equally popular, so popularity finds nothing.
 */
final class PlantedTaste {
    static final int USERS = 80;
    static final int ITEMS = 48;
    private static final int KINDS = 4;

    private final boolean[][] likedInTrain = new boolean[USERS][ITEMS];
    private final Ratings train;

    PlantedTaste(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        // One like of each item first, so that indices follow the loop; raw ids are 1000 and 500 higher.
        for (int item = 0; item < ITEMS; item++) {
            like(builder, item, item);
        }
        for (int user = 0; user < USERS; user++) {
            for (int item = user % KINDS; item < ITEMS; item += KINDS) {
                if (!likedInTrain[user][item] && random.nextInt(3) > 0) {
                    like(builder, user, item);
                }
            }
        }
        train = builder.build();
    }

    Ratings train() {
        return train;
    }

    /** Each like with four random items of other kinds, drawn anew in each epoch. */
    InteractionSource source(long seed) {
        return epoch -> {
            SplittableRandom random = new SplittableRandom(seed * 1000 + epoch);
            Interactions.Builder rows = new Interactions.Builder();
            for (int row = 0; row < train.size(); row++) {
                int user = train.user(row);
                rows.add(user, train.item(row), 1, train.rating(row));
                for (int k = 0; k < 4; k++) {
                    int item = random.nextInt(ITEMS);
                    if (!likedInTrain[user][item]) {
                        rows.add(user, item, 0, Float.NaN);
                    }
                }
            }
            return rows.build();
        };
    }

    /** How often a held-out like stands above an item of another kind, over all such pairs; ties count half. */
    double auc(Recommender model) {
        double above = 0;
        long pairs = 0;
        float[] scores = new float[ITEMS];
        for (int user = 0; user < USERS; user++) {
            model.score(user, scores);
            for (int liked = 0; liked < ITEMS; liked++) {
                if (liked % KINDS != user % KINDS || likedInTrain[user][liked]) {
                    continue;
                }
                for (int other = 0; other < ITEMS; other++) {
                    if (other % KINDS != user % KINDS) {
                        above += scores[liked] > scores[other] ? 1 : scores[liked] == scores[other] ? .5 : 0;
                        pairs++;
                    }
                }
            }
        }
        return above / pairs;
    }

    private void like(Ratings.Builder builder, int user, int item) {
        likedInTrain[user][item] = true;
        builder.add(1000 + user, 500 + item, 5, 0);
    }
}
