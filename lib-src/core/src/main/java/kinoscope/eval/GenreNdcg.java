package kinoscope.eval;

/**
 * Genre-NDCG at k: do the first k movies have the genres that the user likes, the best ones first?
 *
 * <p>It is {@link GradedNdcg} with the gains of {@link GenreGain}, so formula, range 0 to 1 and the rule for ties are the
 * same. Of the two ideals, {@link Ideal#CATALOGUE} asks whether the list is as close to the user's genres as the candidates
 * allow; {@link Ideal#SAME_LIST} only asks whether the list is well ordered. Report both.
 *
 * <p>Users without an actual positive genre are left out of the mean and counted. Movies that the user would like for other
 * reasons count nothing: a high value is no proof of a good recommender.
 *
 * @param k cutoff, at least 1
 * @param gain the gains of all users
 * @param ideal what the list is measured against
 */
public record GenreNdcg(int k, GenreGain gain, Ideal ideal) implements RankingMetric {
    /**
     * Checks the cutoff.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public GenreNdcg {
        Cutoff.check(k);
    }

    @Override
    public String name() {
        return "Genre-NDCG@" + k + " (" + ideal.text() + ")";
    }

    @Override
    public int depth() {
        return k;
    }

    @Override
    public String undefined() {
        return "no actual positive genre among the candidates";
    }

    @Override
    public double of(Ranking ranking) {
        return gain.isDefined(ranking.user()) ? new GradedNdcg(k, gain, ideal).of(ranking) : Double.NaN;
    }
}
