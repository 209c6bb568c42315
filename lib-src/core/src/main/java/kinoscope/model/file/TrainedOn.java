package kinoscope.model.file;

import java.util.Objects;
import java.util.Optional;
import kinoscope.data.IdIndex;
import kinoscope.data.InputException;
import kinoscope.data.Ratings;
import kinoscope.model.Histories;

/**
 * What a model was fitted to.
 *
 * @param users raw ids of the users
 * @param items raw ids of the items
 * @param histories the items of each user; empty in files that are older than this part
 * @param fingerprint {@link Ratings#fingerprint()} of the training part
 */
public record TrainedOn(IdIndex users, IdIndex items, Optional<Histories> histories, String fingerprint) {
    private static final int SHOWN_DIGITS = 12;

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if the histories have other numbers of users or items
     */
    public TrainedOn {
        Objects.requireNonNull(fingerprint, "fingerprint");
        if (histories.isPresent()
                && (histories.get().users() != users.size() || histories.get().items() != items.size())) {
            throw new IllegalArgumentException("histories of " + histories.get().users() + " users and "
                    + histories.get().items() + " items do not fit " + users.size() + " users and " + items.size()
                    + " items");
        }
    }

    /** The training part, with the histories in it. */
    public static TrainedOn of(Ratings train) {
        return of(train, Histories.of(train));
    }

    /**
     * The training part with the very histories that a model was fitted to.
     *
     * @param histories {@link Histories#of} the same ratings
     */
    public static TrainedOn of(Ratings train, Histories histories) {
        return new TrainedOn(train.users(), train.items(), Optional.of(histories), train.fingerprint());
    }

    /**
     * The histories.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Histories requireHistories() {
        return histories.orElseThrow(() -> new IllegalArgumentException("the histories are missing"));
    }

    /**
     * Makes sure that an index means the same user and item in the model and in the data.
     *
     * @throws InputException if their ids differ
     */
    public void requireSameIds(Ratings ratings) {
        requireSame("users", users, ratings.users());
        requireSame("items", items, ratings.items());
    }

    /**
     * Makes sure that the model was trained on exactly these ratings.
     *
     * @throws InputException if it was trained on others
     */
    public void requireExactly(Ratings train) {
        requireSameIds(train);
        if (!fingerprint.equals(train.fingerprint())) {
            throw new InputException("the model was trained on other ratings of the same users and items (fingerprint "
                    + shown() + ", the data have " + abbreviated(train.fingerprint()) + ")");
        }
    }

    /** The beginning of the fingerprint. */
    public String shown() {
        return abbreviated(fingerprint);
    }

    private static void requireSame(String what, IdIndex model, IdIndex data) {
        if (!model.equals(data)) {
            throw new InputException("the model does not belong to these data: it knows " + model.size() + " " + what
                    + ", the data have " + data.size() + (model.size() == data.size() ? " others" : ""));
        }
    }

    private static String abbreviated(String hash) {
        return hash.substring(0, Math.min(SHOWN_DIGITS, hash.length()));
    }
}
