package kinoscope.embed;

/** Which way the lines of a poster run: histograms of oriented gradients. */
final class EdgeDirections {
    private static final int COLUMNS = 4;
    private static final int ROWS = 6;
    private static final int DIRECTIONS = 8;
    private static final int BLOCK = 2;
    private static final float CUT = 0.2f;
    private static final float LEAST = 25;

    static final int SIZE = COLUMNS / BLOCK * (ROWS / BLOCK) * BLOCK * BLOCK * DIRECTIONS;

    private EdgeDirections() {}

    /** For each block of cells, row after row: the directions of its cells, scaled to length 1 and cut at .2. */
    static float[] of(LabPixels pixels) {
        float[] cells = cells(pixels);
        float[] blocks = new float[SIZE];
        int at = 0;
        for (int row = 0; row < ROWS; row += BLOCK) {
            for (int column = 0; column < COLUMNS; column += BLOCK) {
                int from = at;
                for (int k = 0; k < BLOCK * BLOCK; k++) {
                    int cell = (row + k / BLOCK) * COLUMNS + column + k % BLOCK;
                    System.arraycopy(cells, cell * DIRECTIONS, blocks, at, DIRECTIONS);
                    at += DIRECTIONS;
                }
                normalize(blocks, from, at);
            }
        }
        return blocks;
    }

    private static float[] cells(LabPixels pixels) {
        float[] cells = new float[COLUMNS * ROWS * DIRECTIONS];
        float[] light = pixels.lightness();
        int width = pixels.width();
        int height = pixels.height();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                float dx = light[i + 1] - light[i - 1];
                float dy = light[i + width] - light[i - width];
                float strength = (float) Math.hypot(dx, dy);
                double turn = (Math.atan2(dy, dx) / Math.PI + 1) * DIRECTIONS;
                int lower = (int) turn;
                float upperShare = (float) (turn - lower);
                int cell = (y * ROWS / height * COLUMNS + x * COLUMNS / width) * DIRECTIONS;
                cells[cell + lower % DIRECTIONS] += strength * (1 - upperShare);
                cells[cell + (lower + 1) % DIRECTIONS] += strength * upperShare;
            }
        }
        return cells;
    }

    /** The least keeps the noise of an even area from growing into edges. */
    private static void normalize(float[] values, int from, int to) {
        double square = LEAST * LEAST;
        for (int i = from; i < to; i++) {
            square += (double) values[i] * values[i];
        }
        for (int i = from; i < to; i++) {
            values[i] = Math.min(CUT, (float) (values[i] / Math.sqrt(square)));
        }
    }
}
