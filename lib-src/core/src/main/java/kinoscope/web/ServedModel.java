package kinoscope.web;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.RatingScale;
import kinoscope.model.TasteFoldIn;

/** A model as visitors use it, with threads of its own. */
final class ServedModel implements AutoCloseable {
    private static final int FEWEST_RATINGS = 20;
    private static final int FEWEST_MOVIES = 50;
    private static final int[] NONE = {};

    private final Showcase.Offer offer;
    private final Prepared<TasteFoldIn> model;
    private final Deadline deadline;
    private final RatingScale scale;
    private final int[] rarelyRated;

    /**
     * Takes an offer.
     *
     * @param deadline what its work is done on
     */
    ServedModel(Showcase.Offer offer, Dataset dataset, Deadline deadline) {
        this.offer = offer;
        this.deadline = deadline;
        this.model = new Prepared<>(offer.name(), offer.model());
        if (offer.atHand()) {
            model.prepare();
        }
        this.scale = dataset.ratings().scale();
        this.rarelyRated = offer.unit() == Showcase.Unit.STARS
                ? rarelyRated(dataset.ratings().countsByItem())
                : NONE;
    }

    String id() {
        return offer.id();
    }

    /** The name: that of the offer until the model can tell its own. */
    String name() {
        return model.value().map(TasteFoldIn::name).orElse(offer.name());
    }

    /** The unit as the API writes it. */
    String unit() {
        return offer.unit() == Showcase.Unit.STARS ? "stars" : "score";
    }

    Prepared<TasteFoldIn> prepared() {
        return model;
    }

    /** Does some work on the model's own threads, in time or not at all. */
    <T> CompletableFuture<T> run(Callable<T> work) {
        return deadline.run(work);
    }

    /** A score for display: predicted stars stay on the scale. */
    float shown(float score) {
        return offer.unit() == Showcase.Unit.STARS ? scale.clip(score) : score;
    }

    /**
     * Items that are not recommended where stars are predicted, since a handful of ratings can put a movie on top; none where
     * hardly any movie has more.
     */
    int[] neverRecommended() {
        return rarelyRated.clone();
    }

    @Override
    public void close() {
        deadline.close();
    }

    private static int[] rarelyRated(int[] counts) {
        int[] rare = IntStream.range(0, counts.length)
                .filter(item -> counts[item] < FEWEST_RATINGS)
                .toArray();
        return counts.length - rare.length < FEWEST_MOVIES ? NONE : rare;
    }
}
