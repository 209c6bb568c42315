package kinoscope.eval;

import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.model.Recommender;
import kinoscope.split.Split;

/** Three users, six items: small enough to evaluate by hand. Raw ids are 10 more than 10 x index. */
final class PlantedCatalogue {
    private PlantedCatalogue() {}

    /**
     * User 0: train 0, validation 1, test 2 (5 stars), 3 (1 star). User 1: train 1, validation 0 (2 stars), test 4 (3 stars),
     * 5 (4 stars). User 2: train 2, no validation, test 0 (2 stars).
     */
    static Split split() {
        Ratings.Builder all = Ratings.builder(RatingScale.WHOLE_STARS);
        int[][] rows = {
            {0, 0, 5}, {0, 1, 4}, {0, 2, 5}, {0, 3, 1}, {1, 4, 3}, {1, 5, 4}, {1, 1, 4}, {1, 0, 2}, {2, 2, 3}, {2, 0, 2}
        };
        for (int[] row : rows) {
            all.add(10 + 10 * row[0], 10 + 10 * row[1], row[2], 0);
        }
        Ratings ratings = all.build();
        return new Split(
                "by hand",
                42,
                ratings.subset(new int[] {0, 6, 8}),
                ratings.subset(new int[] {1, 7}),
                ratings.subset(new int[] {2, 3, 4, 5, 9}));
    }

    /** The same scores for every user. */
    static Recommender model(String name, float... scores) {
        return new Recommender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int users() {
                return 3;
            }

            @Override
            public int items() {
                return scores.length;
            }

            @Override
            public void score(int user, float[] out) {
                System.arraycopy(scores, 0, out, 0, scores.length);
            }
        };
    }
}
