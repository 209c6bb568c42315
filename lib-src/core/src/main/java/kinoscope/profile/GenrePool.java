package kinoscope.profile;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The movies of one genre from which a user's are drawn, in random order; the next user finds all of them in their old places. */
final class GenrePool {
    private static final int FEW = 16;

    private final int genre;
    private final int[] items;
    private int size;

    /** Where each movie was taken from, in order of draws. */
    private int[] places = new int[FEW];

    private int[] taken = new int[FEW];

    GenrePool(int genre, int[] items) {
        this.genre = genre;
        this.items = items;
        this.size = items.length;
    }

    int genre() {
        return genre;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Takes a random movie out, in constant time. */
    int take(SplittableRandom random) {
        int draw = items.length - size;
        int index = random.nextInt(size--);
        int item = items[index];
        items[index] = items[size];
        if (draw == places.length) {
            places = Arrays.copyOf(places, 2 * draw);
            taken = Arrays.copyOf(taken, 2 * draw);
        }
        places[draw] = index;
        taken[draw] = item;
        return item;
    }

    /** Puts everything back, last taken first, in time that depends on the draws alone. */
    GenrePool whole() {
        while (size < items.length) {
            int draw = items.length - ++size;
            items[places[draw]] = taken[draw];
        }
        return this;
    }
}
