package kinoscope.bench.ncf;

import kinoscope.bench.measure.Elapsed;
import kinoscope.data.Ratings;
import kinoscope.model.Recommender;

/**
 * What it took to rank the whole catalogue for every user, on one thread.
 *
 * @param users how many users
 * @param items how many items were scored for each
 * @param k how many of the best were kept, without those that the user has rated
 * @param elapsed time for all users
 */
record RankingTime(int users, int items, int k, Elapsed elapsed) {
    private static final int K = 10;
    private static final int USERS_BEFORE = 6000;

    /** Ranks for some users, so that compiled code is measured, then for all and reads the clocks. */
    static RankingTime of(Recommender model, Ratings ratings) {
        int k = Math.min(K, model.items());
        rank(model, ratings, k, Math.min(USERS_BEFORE, model.users()));
        Elapsed start = Elapsed.reading();
        rank(model, ratings, k, model.users());
        return new RankingTime(model.users(), model.items(), k, Elapsed.since(start));
    }

    private static void rank(Recommender model, Ratings ratings, int k, int users) {
        for (int user = 0; user < users; user++) {
            model.recommend(user, k, ratings.itemsOf(user));
        }
    }

    double usersPerSecond() {
        return users / elapsed.wallSeconds();
    }
}
