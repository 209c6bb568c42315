package kinoscope.web;

/**
 * How many letters of a word must be changed, left out, put in or exchanged with their neighbour to make another: the optimal
 * string alignment distance.
 */
final class EditDistance {
    private EditDistance() {}

    /**
     * The distance of a word to another, or to the nearest beginning of it.
     *
     * @param typed what was typed
     * @param word what it is compared with
     * @param unfinished whether a beginning of the word is enough
     * @param most larger distances are not told apart
     * @return the distance, or {@code most + 1} if it is larger
     */
    static int of(String typed, String word, boolean unfinished, int most) {
        int columns = unfinished ? Math.min(word.length(), typed.length() + most) : word.length();
        if (columns < typed.length() - most || !unfinished && columns > typed.length() + most) {
            return most + 1;
        }
        int[] twoBefore = new int[columns + 1];
        int[] before = new int[columns + 1];
        int[] row = new int[columns + 1];
        for (int j = 0; j <= columns; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= columns; j++) {
                boolean same = typed.charAt(i - 1) == word.charAt(j - 1);
                int cost = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1)) {
                    cost = Math.min(cost, twoBefore[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = twoBefore;
            twoBefore = before;
            before = row;
            row = free;
        }
        return Math.min(most + 1, unfinished ? least(before) : before[columns]);
    }

    private static int least(int[] row) {
        int least = Integer.MAX_VALUE;
        for (int value : row) {
            least = Math.min(least, value);
        }
        return least;
    }
}
