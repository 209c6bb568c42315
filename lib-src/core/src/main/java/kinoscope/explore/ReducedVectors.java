package kinoscope.explore;

import kinoscope.data.InputException;
import kinoscope.embed.MovieVectors;

/** Vectors of movies in fewer numbers: their first principal components, largest first, about the mean of all. */
public final class ReducedVectors {
    private ReducedVectors() {}

    /**
     * Reduces vectors by {@link Pca}.
     *
     * @param vectors of texts or posters; no rating enters, so that nothing can leak from a test part
     * @param components how many numbers to keep, {@code 1..min(movies, dimensions)}
     * @return vectors of mean zero, not scaled, {@code "NAME, PCA 128"}; cosines of all components are those of the centred
     *     vectors
     * @throws InputException if there are not enough movies or dimensions
     */
    public static MovieVectors pca(MovieVectors vectors, int components) {
        int most = Math.min(vectors.size(), vectors.dimensions());
        if (components < 1 || components > most || vectors.size() < 2) {
            throw new InputException("cannot take " + components + " principal components of " + vectors.size()
                    + " vectors with " + vectors.dimensions() + " numbers");
        }
        double[][] coordinates =
                Pca.fit(Points.doubles(vectors.matrix()), components).coordinates();
        float[][] reduced = new float[coordinates.length][components];
        for (int row = 0; row < reduced.length; row++) {
            for (int c = 0; c < components; c++) {
                reduced[row][c] = (float) coordinates[row][c];
            }
        }
        return vectors.with("PCA " + components, reduced);
    }
}
