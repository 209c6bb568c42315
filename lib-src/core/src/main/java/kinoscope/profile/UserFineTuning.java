package kinoscope.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kinoscope.profile.FineTuneOptions.MixedNegatives;
import kinoscope.profile.FineTuneOptions.Shortage;

/**
 * The rule of {@link FineTuneSet} for one user after the other. Nothing of a user is kept for the next, so users can be drawn
 * wherever their ratings come together. For one thread; takes 8 bytes for each movie and 4 for each of its genres.
 */
public final class UserFineTuning {
    private final int[][] genresOf;
    private final float threshold;
    private final FineTuneOptions options;
    private final GenrePool[] pools;

    /** The last user, counted from 1 as they come, for whom an item was taken or barred. */
    private final int[] closedFor;

    private final float[] starsOf;
    private int user;

    /**
     * Sorts the movies by genre.
     *
     * @param genresOf indices of the genres of each movie that may be drawn, {@code int[items][]}; not copied
     * @param genres how many there are
     * @param threshold fewest stars of a positive interaction
     * @param options ratio, limits and seed
     */
    public UserFineTuning(int[][] genresOf, int genres, float threshold, FineTuneOptions options) {
        this.genresOf = genresOf;
        this.threshold = threshold;
        this.options = options;
        this.pools = IntStream.range(0, genres)
                .mapToObj(genre -> new GenrePool(genre, itemsOf(genre, IntStream.range(0, genresOf.length))))
                .toArray(GenrePool[]::new);
        this.closedFor = new int[genresOf.length];
        this.starsOf = new float[genresOf.length];
    }

    /**
     * A row of a user.
     *
     * @param item index
     * @param genre the genre that it was drawn for
     * @param label 1 or 0
     * @param stars of a positive; NaN for a negative
     */
    public record Drawn(int item, int genre, int label, float stars) {}

    /**
     * The rows of a user, positives first.
     *
     * @param rows may be none
     * @param report what was found and what was not, for this user alone
     */
    public record Drawing(List<Drawn> rows, FineTuneReport report) {}

    /**
     * Draws for a user.
     *
     * @param stream which of the streams of random numbers; each user has another
     * @param items those that the user rated in training, in an order on which the draw depends
     * @param stars {@code float[items]}
     * @param hidden items that are never drawn: of validation and test
     * @param positiveGenres the user's actual positive genres, the clearest first
     * @param negativeGenres the user's actual negative genres, the clearest first
     */
    public Drawing draw(
            int stream, int[] items, float[] stars, int[] hidden, int[] positiveGenres, int[] negativeGenres) {
        user++;
        SplittableRandom random = Seeds.random(options.seed(), stream);
        for (int item : hidden) {
            closedFor[item] = user;
        }
        for (int k = 0; k < items.length; k++) {
            starsOf[items[k]] = stars[k];
        }
        List<Drawn> liked = new ArrayList<>();
        drawInTurn(ownPositives(items, positiveGenres), item -> true, options.positivesPerUser(), random)
                .forEach(chosen -> liked.add(new Drawn(chosen.item, chosen.genre, 1, starsOf[chosen.item])));
        if (liked.isEmpty()) {
            return new Drawing(liked, new FineTuneReport(1, 0, 1, 0, 0, 0, 0, 0, 0));
        }
        IntPredicate drawable =
                item -> options.mixedNegatives() == MixedNegatives.ALLOW || !hasAnyGenre(item, positiveGenres);
        List<Drawn> disliked = new ArrayList<>();
        int wanted = liked.size() * options.negativesPerPositive();
        drawInTurn(unratedNegatives(negativeGenres), drawable, wanted, random)
                .forEach(chosen -> disliked.add(new Drawn(chosen.item, chosen.genre, 0, Float.NaN)));
        return kept(liked, disliked, wanted);
    }

    private Drawing kept(List<Drawn> liked, List<Drawn> disliked, int wanted) {
        int missing = wanted - disliked.size();
        int positives = liked.size();
        int negatives = disliked.size();
        if (missing > 0 && options.shortage() == Shortage.KEEP_RATIO) {
            positives = negatives / options.negativesPerPositive();
            negatives = positives * options.negativesPerPositive();
        }
        List<Drawn> rows = new ArrayList<>(liked.subList(0, positives));
        rows.addAll(disliked.subList(0, negatives));
        return new Drawing(
                rows,
                new FineTuneReport(
                        1,
                        rows.isEmpty() ? 0 : 1,
                        0,
                        missing > 0 && disliked.isEmpty() ? 1 : 0,
                        missing > 0 ? 1 : 0,
                        positives,
                        negatives,
                        missing,
                        liked.size() - positives));
    }

    private List<GenrePool> ownPositives(int[] items, int[] positiveGenres) {
        return Arrays.stream(positiveGenres)
                .mapToObj(genre -> new GenrePool(
                        genre, itemsOf(genre, Arrays.stream(items).filter(item -> starsOf[item] >= threshold))))
                .toList();
    }

    /** Nothing here was rated in training, or the genre would not be an actual negative one. */
    private List<GenrePool> unratedNegatives(int[] negativeGenres) {
        return Arrays.stream(negativeGenres)
                .mapToObj(genre -> pools[genre].whole())
                .toList();
    }

    private int[] itemsOf(int genre, IntStream items) {
        return items.filter(item -> hasGenre(item, genre)).toArray();
    }

    private boolean hasAnyGenre(int item, int[] genres) {
        for (int genre : genres) {
            if (hasGenre(item, genre)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasGenre(int item, int genre) {
        for (int other : genresOf[item]) {
            if (other == genre) {
                return true;
            }
        }
        return false;
    }

    /** Draws from one pool after the other, again and again, until there are enough or the pools are empty. */
    private List<Chosen> drawInTurn(List<GenrePool> pools, IntPredicate drawable, int limit, SplittableRandom random) {
        List<Chosen> result = new ArrayList<>();
        List<GenrePool> open = new ArrayList<>(pools);
        while (!open.isEmpty() && result.size() < limit) {
            Iterator<GenrePool> turn = open.iterator();
            while (turn.hasNext() && result.size() < limit) {
                GenrePool pool = turn.next();
                int item = drawOne(pool, drawable, random);
                if (item < 0) {
                    turn.remove();
                } else {
                    result.add(new Chosen(item, pool.genre()));
                }
            }
        }
        return result;
    }

    /** A movie of the pool that may be drawn and is not yet taken or barred, or -1 if there is none left. */
    private int drawOne(GenrePool pool, IntPredicate drawable, SplittableRandom random) {
        while (!pool.isEmpty()) {
            int item = pool.take(random);
            if (closedFor[item] != user && drawable.test(item)) {
                closedFor[item] = user;
                return item;
            }
        }
        return -1;
    }

    /** A movie chosen for a genre. */
    private record Chosen(int item, int genre) {}
}
