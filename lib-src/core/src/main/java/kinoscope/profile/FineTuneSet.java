package kinoscope.profile;

import java.util.AbstractList;
import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.Ratings;
import kinoscope.sample.InteractionSource;
import kinoscope.sample.Interactions;

/**
 * Labelled interactions that carry a user's taste in genres: positives from the user's own training history in the actual
 * positive genres, negatives from the actual negative genres.
 *
 * <p>Both are drawn genre by genre in turn, the clearest genre first, so that each genre gets its share; no movie stands
 * twice with one user. Negatives were not rated by the user in training, since that is what makes their genre negative.
 * How many of either there are say the {@link FineTuneOptions}; what was not there says the {@link FineTuneReport}.
 *
 * <p>Known deviations from the source system, whose table hands each movie of a genre to one arbitrary user and gives no
 * user both labels: here positives are the user's own and the ratio of 1 to 3 is kept user by user.
 */
public final class FineTuneSet {
    private final Dataset dataset;
    private final FineTuneOptions options;
    private final Interactions interactions;
    private final int[] genre;
    private final FineTuneReport report;

    FineTuneSet(
            Dataset dataset, FineTuneOptions options, Interactions interactions, int[] genre, FineTuneReport report) {
        this.dataset = dataset;
        this.options = options;
        this.interactions = interactions;
        this.genre = genre;
        this.report = report;
    }

    /**
     * Draws the set; the same arguments give the same set.
     *
     * @param profiles the users' tastes, built from the training part
     * @param options ratio, limits and seed
     * @param hidden parts whose (user, item) pairs are never drawn: validation and test
     * @throws IllegalArgumentException if a hidden part is of another data set
     */
    public static FineTuneSet draw(GenreProfiles profiles, FineTuneOptions options, Ratings... hidden) {
        return draw(profiles, options, hidden, false);
    }

    /**
     * Draws by the same rule from random sequences that are told by raw ids alone, with movies in ascending order of ids: the set that
     * the job {@code finetune-set} on Spark draws, whatever the order of the ratings is. Rows go by user index.
     *
     * @param profiles the users' tastes, built from the training part
     * @param options ratio, limits and seed
     * @param hidden parts whose (user, item) pairs are never drawn: validation and test
     * @throws IllegalArgumentException if a hidden part is of another data set
     */
    public static FineTuneSet drawById(GenreProfiles profiles, FineTuneOptions options, Ratings... hidden) {
        return draw(profiles, options, hidden, true);
    }

    private static FineTuneSet draw(GenreProfiles profiles, FineTuneOptions options, Ratings[] hidden, boolean byId) {
        for (Ratings part : hidden) {
            if (part.users() != profiles.train().users()
                    || part.items() != profiles.train().items()) {
                throw new IllegalArgumentException("a hidden part is of another data set than the profiles: " + part);
            }
        }
        return new FineTuneDraw(profiles, options, hidden, byId).run();
    }

    /** User, item, label and stars of each row; the stars of negatives are NaN. */
    public Interactions interactions() {
        return interactions;
    }

    /** The index of the genre that a row was drawn for. */
    public int genre(int row) {
        return genre[row];
    }

    /** What was found and what was not. */
    public FineTuneReport report() {
        return report;
    }

    /** The rows as they are shown and exported; a view that makes each row when it is asked for. */
    public List<FineTuneRow> rows() {
        return new AbstractList<>() {
            @Override
            public FineTuneRow get(int row) {
                Movie movie = dataset.movie(interactions.item(row));
                return new FineTuneRow(
                        dataset.ratings().users().id(interactions.user(row)),
                        movie.id(),
                        interactions.label(row),
                        dataset.genres().name(genre[row]),
                        movie.title());
            }

            @Override
            public int size() {
                return interactions.size();
            }
        };
    }

    /**
     * These rows and, behind them, a share of what the model was first trained on, drawn anew in each epoch, so that it does
     * not forget while it is tuned. The share and the seed are those of the options.
     *
     * @param first the first training set
     */
    public InteractionSource withReplay(InteractionSource first) {
        return new Replay(interactions, first, options.replayShare(), options.seed());
    }
}
