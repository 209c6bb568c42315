package kinoscope.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.data.Ratings;
import kinoscope.data.ReadableTitle;

/**
 * The rated movies in one fixed order, most rated first, then by id, so that a cursor stays valid whatever else is asked.
 * Immutable.
 */
final class Catalogue {
    private static final Comparator<Card> ORDER =
            Comparator.comparingInt(Card::ratings).reversed().thenComparingInt(Card::id);

    private final Dataset dataset;
    private final List<Card> cards;
    private final Card[] byItem;
    private final float[] meanStars;

    /**
     * Reads the movies.
     *
     * @param dataset the data
     * @param posters asked once for each movie whether there is an image
     */
    Catalogue(Dataset dataset, Posters posters) {
        this.dataset = dataset;
        int[] counts = dataset.ratings().countsByItem();
        this.byItem = new Card[counts.length];
        for (int item = 0; item < counts.length; item++) {
            byItem[item] = card(dataset.movie(item), posters, counts[item]);
        }
        this.cards = Arrays.stream(byItem).sorted(ORDER).toList();
        this.meanStars = means(dataset.ratings(), counts);
    }

    /**
     * A part of the catalogue.
     *
     * @param movies the cards
     * @param next where the part behind begins, empty at the end
     * @param total how many cards the filter lets pass
     */
    record Page(List<Card> movies, Optional<Cursor> next, int total) {}

    /** All cards in their order. */
    List<Card> cards() {
        return cards;
    }

    Dataset dataset() {
        return dataset;
    }

    /** The card at an item index. */
    Card card(int item) {
        return byItem[item];
    }

    /** The item index of a movie, empty if it is not in the catalogue. */
    OptionalInt item(int id) {
        return dataset.ratings().items().find(id);
    }

    /** The mean of the stars that an item was given. */
    float meanStars(int item) {
        return meanStars[item];
    }

    /**
     * The cards behind a place.
     *
     * @param filter which cards
     * @param after where to begin, empty for the beginning
     * @param limit how many at most
     */
    Page page(CardFilter filter, Optional<Cursor> after, int limit) {
        List<Card> found = new ArrayList<>(limit);
        int total = 0;
        int left = 0;
        for (Card card : cards) {
            if (!filter.test(card)) {
                continue;
            }
            total++;
            if (after.isPresent() && !after.get().isBefore(card)) {
                continue;
            }
            if (found.size() < limit) {
                found.add(card);
            } else {
                left++;
            }
        }
        Optional<Cursor> next = left > 0 ? Optional.of(Cursor.behind(found.get(limit - 1))) : Optional.empty();
        return new Page(found, next, total);
    }

    /** How many movies each genre has, by name. */
    Map<String, Integer> genres() {
        Map<String, Integer> counts = new TreeMap<>();
        cards.forEach(card -> card.genres().forEach(genre -> counts.merge(genre, 1, Integer::sum)));
        return counts;
    }

    /** How many movies each decade has, by its first year. */
    Map<Integer, Integer> decades() {
        return cards.stream()
                .filter(card -> card.year() != null)
                .collect(Collectors.toMap(
                        card -> CardFilter.decadeOf(card.year()), card -> 1, Integer::sum, TreeMap::new));
    }

    private static Card card(Movie movie, Posters posters, int ratings) {
        OptionalInt year = movie.year();
        return new Card(
                movie.id(),
                ReadableTitle.of(movie.title()),
                year.isPresent() ? year.getAsInt() : null,
                movie.genres(),
                posters.find(movie.id()).isPresent() ? "/posters/" + movie.id() : null,
                ratings);
    }

    private static float[] means(Ratings ratings, int[] counts) {
        double[] sums = new double[counts.length];
        for (int row = 0; row < ratings.size(); row++) {
            sums[ratings.item(row)] += ratings.rating(row);
        }
        float[] means = new float[counts.length];
        for (int item = 0; item < means.length; item++) {
            means[item] = (float) (sums[item] / counts[item]);
        }
        return means;
    }
}
