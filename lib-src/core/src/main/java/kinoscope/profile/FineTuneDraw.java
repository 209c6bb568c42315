package kinoscope.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import kinoscope.data.Dataset;
import kinoscope.data.Ratings;
import kinoscope.profile.FineTuneOptions.MixedNegatives;
import kinoscope.profile.FineTuneOptions.Shortage;
import kinoscope.sample.Interactions;

/** One draw of a {@link FineTuneSet}, user by user. */
final class FineTuneDraw {
    private final GenreProfiles profiles;
    private final FineTuneOptions options;
    private final Ratings[] hidden;
    private final Dataset dataset;
    private final Ratings train;
    private final int[][] itemsByGenre;

    /** The last user, counted from 1, for whom an item was taken or barred. */
    private final int[] closedFor;

    private final float[] starsOfUser;

    private final Interactions.Builder rows = new Interactions.Builder();
    private int[] genreOfRow = new int[1024];
    private int usersDrawn;
    private int usersWithoutPositives;
    private int usersWithoutNegatives;
    private int usersShort;
    private int positives;
    private int missingNegatives;
    private int droppedPositives;

    FineTuneDraw(GenreProfiles profiles, FineTuneOptions options, Ratings[] hidden) {
        this.profiles = profiles;
        this.options = options;
        this.hidden = hidden;
        this.dataset = profiles.dataset();
        this.train = profiles.train();
        this.itemsByGenre = itemsByGenre();
        this.closedFor = new int[train.items().size()];
        this.starsOfUser = new float[train.items().size()];
    }

    private int[][] itemsByGenre() {
        List<List<Integer>> items = new ArrayList<>();
        for (int genre = 0; genre < profiles.genres().size(); genre++) {
            items.add(new ArrayList<>());
        }
        for (int item = 0; item < train.items().size(); item++) {
            for (int genre : dataset.genresOf(item)) {
                items.get(genre).add(item);
            }
        }
        return items.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    FineTuneSet run() {
        for (int user = 0; user < profiles.size(); user++) {
            drawUser(user);
        }
        Interactions interactions = rows.build();
        FineTuneReport report = new FineTuneReport(
                profiles.size(),
                usersDrawn,
                usersWithoutPositives,
                usersWithoutNegatives,
                usersShort,
                positives,
                interactions.size() - positives,
                missingNegatives,
                droppedPositives);
        return new FineTuneSet(dataset, options, interactions, Arrays.copyOf(genreOfRow, interactions.size()), report);
    }

    private void drawUser(int user) {
        SplittableRandom random = Seeds.random(options.seed(), user);
        for (Ratings part : hidden) {
            for (int row : part.rowsOf(user)) {
                closedFor[part.item(row)] = user + 1;
            }
        }
        int[] positiveGenres = profiles.positiveGenres(user);
        List<Drawn> liked =
                drawInTurn(user, ownPositives(user, positiveGenres), item -> true, options.positivesPerUser(), random);
        if (liked.isEmpty()) {
            usersWithoutPositives++;
            return;
        }
        int wanted = liked.size() * options.negativesPerPositive();
        IntPredicate drawable =
                item -> options.mixedNegatives() == MixedNegatives.ALLOW || !hasAnyGenre(item, positiveGenres);
        List<Drawn> disliked = drawInTurn(user, unratedNegatives(user), drawable, wanted, random);
        if (disliked.size() < wanted) {
            usersShort++;
            usersWithoutNegatives += disliked.isEmpty() ? 1 : 0;
            missingNegatives += wanted - disliked.size();
            if (options.shortage() == Shortage.KEEP_RATIO) {
                int kept = disliked.size() / options.negativesPerPositive();
                droppedPositives += liked.size() - kept;
                liked = liked.subList(0, kept);
                disliked = disliked.subList(0, kept * options.negativesPerPositive());
            }
        }
        usersDrawn += liked.isEmpty() ? 0 : 1;
        positives += liked.size();
        liked.forEach(drawn -> add(user, drawn, 1, starsOfUser[drawn.item]));
        disliked.forEach(drawn -> add(user, drawn, 0, Float.NaN));
    }

    private List<Pool> ownPositives(int user, int[] positiveGenres) {
        for (int row : train.rowsOf(user)) {
            starsOfUser[train.item(row)] = train.rating(row);
        }
        List<Pool> pools = new ArrayList<>();
        for (int genre : positiveGenres) {
            int[] items = Arrays.stream(train.rowsOf(user))
                    .filter(row -> train.rating(row) >= profiles.threshold())
                    .map(train::item)
                    .filter(item -> hasGenre(item, genre))
                    .toArray();
            pools.add(new Pool(genre, items));
        }
        return pools;
    }

    /** Nothing here was rated in training, or the genre would not be an actual negative one. */
    private List<Pool> unratedNegatives(int user) {
        return Arrays.stream(profiles.negativeGenres(user))
                .mapToObj(genre -> new Pool(genre, itemsByGenre[genre].clone()))
                .toList();
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
        for (int other : dataset.genresOf(item)) {
            if (other == genre) {
                return true;
            }
        }
        return false;
    }

    /** Draws from one pool after the other, again and again, until there are enough or the pools are empty. */
    private List<Drawn> drawInTurn(
            int user, List<Pool> pools, IntPredicate drawable, int limit, SplittableRandom random) {
        List<Drawn> result = new ArrayList<>();
        List<Pool> open = new ArrayList<>(pools);
        while (!open.isEmpty() && result.size() < limit) {
            Iterator<Pool> turn = open.iterator();
            while (turn.hasNext() && result.size() < limit) {
                Pool pool = turn.next();
                int item = drawOne(user, pool, drawable, random);
                if (item < 0) {
                    turn.remove();
                } else {
                    result.add(new Drawn(item, pool.genre));
                }
            }
        }
        return result;
    }

    /** A movie of the pool that may be drawn and is not yet taken or barred, or -1 if there is none left. */
    private int drawOne(int user, Pool pool, IntPredicate drawable, SplittableRandom random) {
        while (pool.size > 0) {
            int item = pool.take(random);
            if (closedFor[item] != user + 1 && drawable.test(item)) {
                closedFor[item] = user + 1;
                return item;
            }
        }
        return -1;
    }

    private void add(int user, Drawn drawn, int label, float stars) {
        if (rows.size() == genreOfRow.length) {
            genreOfRow = Arrays.copyOf(genreOfRow, genreOfRow.length * 2);
        }
        genreOfRow[rows.size()] = drawn.genre;
        rows.add(user, drawn.item, label, stars);
    }

    /** A movie drawn for a genre. */
    private record Drawn(int item, int genre) {}

    /** The movies of one genre from which a user's are drawn. */
    private static final class Pool {
        private final int genre;
        private final int[] items;
        private int size;

        Pool(int genre, int[] items) {
            this.genre = genre;
            this.items = items;
            this.size = items.length;
        }

        /** Takes a random movie out, in constant time. */
        int take(SplittableRandom random) {
            int index = random.nextInt(size--);
            int item = items[index];
            items[index] = items[size];
            return item;
        }
    }
}
