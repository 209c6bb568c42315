package kinoscope.model.factor;

import kinoscope.data.Ratings;

/**
 * The ratings of each row of one side, in half stars.
 *
 * @param pairs who rated what
 * @param halfStars twice the stars, in the order of the partners
 */
record RatedPairs(Incidence pairs, byte[] halfStars) {
    /** The ratings of each user, in the order of the file. */
    static RatedPairs byUser(Ratings ratings) {
        int[] starts = new int[ratings.users().size() + 1];
        for (int row = 0; row < ratings.size(); row++) {
            starts[ratings.user(row) + 1]++;
        }
        addUp(starts);
        int[] next = starts.clone();
        int[] items = new int[ratings.size()];
        byte[] halfStars = new byte[ratings.size()];
        for (int row = 0; row < items.length; row++) {
            int place = next[ratings.user(row)]++;
            items[place] = ratings.item(row);
            halfStars[place] = halfStars(ratings.rating(row));
        }
        return new RatedPairs(new Incidence(starts, items), halfStars);
    }

    /** The same ratings seen from the other side, partners ascending. */
    RatedPairs transposed(int partners) {
        int[] starts = new int[partners + 1];
        for (int partner : pairs.partners()) {
            starts[partner + 1]++;
        }
        addUp(starts);
        int[] next = starts.clone();
        int[] others = new int[halfStars.length];
        byte[] moved = new byte[halfStars.length];
        for (int row = 0; row < rows(); row++) {
            for (int place = start(row); place < start(row + 1); place++) {
                int target = next[pairs.partners()[place]]++;
                others[target] = row;
                moved[target] = halfStars[place];
            }
        }
        return new RatedPairs(new Incidence(starts, others), moved);
    }

    /** Makes places where rows begin of the numbers of ratings before them. */
    private static void addUp(int[] counts) {
        for (int row = 1; row < counts.length; row++) {
            counts[row] += counts[row - 1];
        }
    }

    static byte halfStars(float stars) {
        return (byte) Math.round(stars * 2);
    }

    int rows() {
        return pairs.rows();
    }

    int size() {
        return halfStars.length;
    }

    /** Where the ratings of a row begin; those of the next row follow. */
    int start(int row) {
        return pairs.starts()[row];
    }

    int count(int row) {
        return pairs.count(row);
    }

    int partner(int place) {
        return pairs.partners()[place];
    }

    /** The stars at a place. */
    float stars(int place) {
        return halfStars[place] * .5f;
    }
}
