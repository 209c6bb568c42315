package kinoscope.embed;

/** Where a poster is light, dark and coloured: means and spread in the cells of a grid. */
final class LabLayout {
    private static final int COLUMNS = 4;
    private static final int ROWS = 6;
    private static final int VALUES = 4;
    private static final float MIDDLE = 50;

    static final int SIZE = COLUMNS * ROWS * VALUES;

    private LabLayout() {}

    /** For each cell, row after row: mean lightness less 50, mean a, mean b, standard deviation of lightness. */
    static float[] of(LabPixels pixels) {
        float[] sums = new float[SIZE];
        int cellWidth = pixels.width() / COLUMNS;
        int cellHeight = pixels.height() / ROWS;
        for (int i = 0; i < pixels.lightness().length; i++) {
            int cell = i / pixels.width() / cellHeight * COLUMNS + i % pixels.width() / cellWidth;
            float light = pixels.lightness()[i] - MIDDLE;
            sums[cell * VALUES] += light;
            sums[cell * VALUES + 1] += pixels.a()[i];
            sums[cell * VALUES + 2] += pixels.b()[i];
            sums[cell * VALUES + 3] += light * light;
        }
        int count = cellWidth * cellHeight;
        for (int cell = 0; cell < SIZE; cell += VALUES) {
            for (int value = 0; value < VALUES; value++) {
                sums[cell + value] /= count;
            }
            float variance = sums[cell + 3] - sums[cell] * sums[cell];
            sums[cell + 3] = (float) Math.sqrt(Math.max(0, variance));
        }
        return sums;
    }
}
