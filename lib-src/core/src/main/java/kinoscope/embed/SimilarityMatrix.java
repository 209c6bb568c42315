package kinoscope.embed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cosine of each pair of named vectors: symmetric, 1 on the diagonal, NaN where a vector is missing. Immutable.
 *
 * <p>How many names there are comes from the data: 18 genres in ML-1M.
 */
public final class SimilarityMatrix {
    private final List<String> names;
    private final double[][] values;

    private SimilarityMatrix(List<String> names, double[][] values) {
        this.names = names;
        this.values = values;
    }

    /**
     * Takes the cosines.
     *
     * @param names one per vector, no name twice
     * @param vectors {@code float[names][]}; null or zero for a missing one
     */
    public static SimilarityMatrix of(List<String> names, float[][] vectors) {
        if (names.size() != vectors.length || names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException(
                    "need one name for each of " + vectors.length + " vectors, not " + names);
        }
        double[][] values = new double[vectors.length][vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j <= i; j++) {
                boolean missing = vectors[i] == null || vectors[j] == null;
                double cosine = missing ? Double.NaN : Vectors.cosine(vectors[i], vectors[j]);
                values[i][j] = i == j && !Double.isNaN(cosine) ? 1 : cosine;
                values[j][i] = values[i][j];
            }
        }
        return new SimilarityMatrix(List.copyOf(names), values);
    }

    /**
     * Takes cosines that were computed elsewhere.
     *
     * @param names one for each row, no name twice
     * @param cosines {@code double[names][names]}, symmetric, NaN where one is missing; copied
     * @throws IllegalArgumentException if the shape is another one, a name is there twice or the values are not symmetric
     */
    public static SimilarityMatrix of(List<String> names, double[][] cosines) {
        if (names.size() != cosines.length || names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("need one name for each of " + cosines.length + " rows, not " + names);
        }
        for (int row = 0; row < cosines.length; row++) {
            if (cosines[row].length != names.size()) {
                throw new IllegalArgumentException(names.size() + " names for a row of " + cosines[row].length);
            }
            for (int column = 0; column < row; column++) {
                if (Double.compare(cosines[row][column], cosines[column][row]) != 0) {
                    throw new IllegalArgumentException("not symmetric: " + names.get(row) + ", " + names.get(column));
                }
            }
        }
        return new SimilarityMatrix(
                List.copyOf(names), Arrays.stream(cosines).map(double[]::clone).toArray(double[][]::new));
    }

    /** The names, in the order of rows and columns. */
    public List<String> names() {
        return names;
    }

    /** The number of names. */
    public int size() {
        return names.size();
    }

    /** The cosine of two vectors by position. */
    public double get(int row, int column) {
        return values[row][column];
    }

    /**
     * The cosine of two vectors by name.
     *
     * @throws IllegalArgumentException if a name is unknown
     */
    public double get(String row, String column) {
        return values[index(row)][index(column)];
    }

    /** All cosines, {@code double[size()][size()]}, as a copy. */
    public double[][] values() {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * The other names by falling similarity to this one, those of equal similarity in the order of names; names without a
     * vector are left out.
     *
     * @throws IllegalArgumentException if the name is unknown
     */
    public List<String> ranking(String name) {
        int row = index(name);
        List<Integer> others = new ArrayList<>();
        for (int column = 0; column < values.length; column++) {
            if (column != row && !Double.isNaN(values[row][column])) {
                others.add(column);
            }
        }
        others.sort(Comparator.comparingDouble((Integer column) -> -values[row][column]));
        return others.stream().map(names::get).toList();
    }

    /**
     * The other name that is most similar to this one.
     *
     * @throws IllegalArgumentException if the name is unknown or no other has a vector
     */
    public String mostSimilar(String name) {
        return ranking(name).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing can be compared with " + name));
    }

    /** The cosines of all pairs of two names, ascending, without NaN: their range and median at a glance. */
    public double[] pairs() {
        return IntStream.range(0, values.length)
                .mapToObj(row -> Arrays.stream(values[row], 0, row))
                .flatMapToDouble(cosines -> cosines)
                .filter(cosine -> !Double.isNaN(cosine))
                .sorted()
                .toArray();
    }

    private int index(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("unknown name " + name);
        }
        return index;
    }
}
