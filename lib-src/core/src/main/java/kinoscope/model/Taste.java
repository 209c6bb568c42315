package kinoscope.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What somebody says of some items: likes these, dislikes those.
 *
 * @param liked item indices, oldest first; copied
 * @param disliked item indices, oldest first; copied
 */
public record Taste(int[] liked, int[] disliked) {
    private static final int[] NONE = {};

    /**
     * Copies the items.
     *
     * @throws IllegalArgumentException if an item comes twice, be it liked, disliked or both
     */
    public Taste {
        liked = liked.clone();
        disliked = disliked.clone();
        Set<Integer> seen = new HashSet<>();
        for (int item : liked) {
            requireNew(seen, item, "liked twice");
        }
        Set<Integer> likes = Set.copyOf(seen);
        for (int item : disliked) {
            requireNew(seen, item, likes.contains(item) ? "both liked and disliked" : "disliked twice");
        }
    }

    private static void requireNew(Set<Integer> seen, int item, String otherwise) {
        if (!seen.add(item)) {
            throw new IllegalArgumentException("item " + item + " is " + otherwise);
        }
    }

    /** The taste of somebody who likes these and dislikes nothing. */
    public static Taste liking(int... items) {
        return new Taste(items, NONE);
    }

    /** The liked items, as a copy. */
    @Override
    public int[] liked() {
        return liked.clone();
    }

    /** The disliked items, as a copy. */
    @Override
    public int[] disliked() {
        return disliked.clone();
    }

    /** All items of the taste, the liked ones first: what need not be recommended. */
    public int[] picks() {
        return IntStream.concat(Arrays.stream(liked), Arrays.stream(disliked)).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Taste taste
                && Arrays.equals(liked, taste.liked)
                && Arrays.equals(disliked, taste.disliked);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(liked) + Arrays.hashCode(disliked);
    }

    @Override
    public String toString() {
        return "Taste[liked " + Arrays.toString(liked) + ", disliked " + Arrays.toString(disliked) + "]";
    }
}
