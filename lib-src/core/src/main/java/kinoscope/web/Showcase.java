package kinoscope.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.data.Posters;
import kinoscope.embed.MovieVectors;
import kinoscope.model.RatingPredictor;
import kinoscope.model.TasteFoldIn;

/**
 * What a server shows: a data set, posters, models in the order in which visitors see them, and what movies are compared by.
 * Immutable.
 *
 * <pre>{@code
 * DemoServer.start(Showcase.of(loaded).with("ease", model), ServerOptions.defaults().onPort(0))
 * }</pre>
 */
public final class Showcase {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Dataset dataset;
    private final Posters posters;
    private final List<Offer> models;
    private final Supplier<MovieVectors> plots;
    private final Supplier<MovieVectors> posterVectors;

    private Showcase(
            Dataset dataset,
            Posters posters,
            List<Offer> models,
            Supplier<MovieVectors> plots,
            Supplier<MovieVectors> posterVectors) {
        this.dataset = dataset;
        this.posters = posters;
        this.models = List.copyOf(models);
        this.plots = plots;
        this.posterVectors = posterVectors;
    }

    /** What the scores of a model mean. */
    public enum Unit {
        /** The higher the better, and no more. */
        SCORE,
        /** Stars that are predicted. */
        STARS
    }

    /**
     * A model on offer.
     *
     * @param id in addresses
     * @param name for reading
     * @param unit of its scores
     * @param model gives it, perhaps after a long time
     * @param atHand whether it gives it at once
     */
    record Offer(String id, String name, Unit unit, Supplier<? extends TasteFoldIn> model, boolean atHand) {}

    /** The movies of a data set and the posters beside it, without models yet. */
    public static Showcase of(Datasets.Loaded loaded) {
        return of(loaded.dataset(), loaded.posters());
    }

    /** The movies of a data set with posters, perhaps {@link Posters#NONE}. */
    public static Showcase of(Dataset dataset, Posters posters) {
        return new Showcase(dataset, posters, List.of(), null, null);
    }

    /**
     * The same with one more model; the first is preselected. Its indices are those of the data set.
     *
     * @param id lower-case letters, digits and hyphens, for addresses: {@code "ease"}
     * @param model ready to be asked
     * @throws IllegalArgumentException if the id is malformed or taken, or the model knows other numbers of users or
     *     items
     */
    public Showcase with(String id, TasteFoldIn model) {
        requireFits(model);
        return with(new Offer(id, model.name(), unitOf(model), () -> model, true));
    }

    /**
     * The same with one more model that is made when the server has started, in the background and in this order.
     *
     * @param id lower-case letters, digits and hyphens
     * @param name for reading, for instance {@code "NeuMF"}
     * @param unit of its scores
     * @param task makes it; what it throws is logged, and the model is then shown as failed
     * @throws IllegalArgumentException if the id is malformed or taken
     */
    public Showcase with(String id, String name, Unit unit, Supplier<? extends TasteFoldIn> task) {
        return with(new Offer(
                id,
                name,
                unit,
                () -> {
                    TasteFoldIn model = task.get();
                    requireFits(model);
                    return model;
                },
                false));
    }

    /** The same where movies are also compared by their plots; the vectors are made in the background, after the models. */
    public Showcase withPlots(Supplier<MovieVectors> task) {
        return new Showcase(dataset, posters, models, Objects.requireNonNull(task), posterVectors);
    }

    /** The same where movies are also compared by their posters; the vectors are made in the background, last. */
    public Showcase withPosterVectors(Supplier<MovieVectors> task) {
        return new Showcase(dataset, posters, models, plots, Objects.requireNonNull(task));
    }

    Dataset dataset() {
        return dataset;
    }

    Posters posters() {
        return posters;
    }

    List<Offer> models() {
        return models;
    }

    /** Vectors of the plots; absent without a task. */
    Prepared<MovieVectors> plots() {
        return prepared("plots", plots);
    }

    /** Vectors of the posters; absent without a task. */
    Prepared<MovieVectors> posterVectors() {
        return prepared("posters", posterVectors);
    }

    private static Prepared<MovieVectors> prepared(String name, Supplier<MovieVectors> task) {
        return task == null ? Prepared.absent(name) : new Prepared<>(name, task);
    }

    private Showcase with(Offer offer) {
        if (!ID.matcher(offer.id()).matches()) {
            throw new IllegalArgumentException(
                    "id '" + offer.id() + "' of a model is not lower-case letters, digits and hyphens");
        }
        if (models.stream().anyMatch(model -> model.id().equals(offer.id()))) {
            throw new IllegalArgumentException("model '" + offer.id() + "' is there twice");
        }
        List<Offer> all = new ArrayList<>(models);
        all.add(offer);
        return new Showcase(dataset, posters, all, plots, posterVectors);
    }

    private static Unit unitOf(TasteFoldIn model) {
        return model instanceof RatingPredictor ? Unit.STARS : Unit.SCORE;
    }

    private void requireFits(TasteFoldIn model) {
        int users = dataset.ratings().users().size();
        int items = dataset.ratings().items().size();
        if (model.users() != users || model.items() != items) {
            throw new IllegalArgumentException(model.name() + " knows " + model.users() + " users and " + model.items()
                    + " movies, the data have " + users + " and " + items);
        }
    }
}
