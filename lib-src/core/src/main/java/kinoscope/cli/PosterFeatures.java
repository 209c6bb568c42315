package kinoscope.cli;

import java.util.Optional;
import kinoscope.data.Datasets;
import kinoscope.data.IdIndex;
import kinoscope.embed.PosterEncoders;
import kinoscope.embed.PosterVectors;
import kinoscope.explore.ReducedVectors;
import kinoscope.model.ItemFeatures;
import picocli.CommandLine.Option;

/** What a network sees of the movies: vectors of their posters, reduced to principal components. */
final class PosterFeatures {
    @Option(
            names = "--poster-encoder",
            paramLabel = "NAME|FILE",
            defaultValue = PosterEncoders.OFFLINE,
            description = "For models that see posters: " + PosterEncoders.OFFLINE
                    + " or an image network, NAME.onnx (default: ${DEFAULT-VALUE}).")
    private String encoder;

    @Option(
            names = "--poster-components",
            paramLabel = "COUNT",
            defaultValue = "128",
            description =
                    "For models that see posters: how many principal components of the vectors they see, at most as"
                            + " many as there are (default: ${DEFAULT-VALUE}).")
    private int components;

    /**
     * Encodes the posters of the movies.
     *
     * @return empty if there are fewer than two posters
     */
    Optional<ItemFeatures> of(Datasets.Loaded loaded) {
        PosterVectors vectors = PosterEncoding.vectors(
                encoder, loaded.posters(), loaded.dataset().movies());
        if (vectors.size() < 2) {
            return Optional.empty();
        }
        int kept = Math.min(components, Math.min(vectors.size(), vectors.dimensions()));
        PosterVectors reduced = vectors.with(ReducedVectors.pca(vectors.vectors(), kept));
        return Optional.of(features(reduced, loaded.dataset().ratings().items()));
    }

    /** All numbers divided by the root of their mean square, since encoders differ in their units. */
    private static ItemFeatures features(PosterVectors vectors, IdIndex items) {
        float[][] byItem = vectors.byItem(items);
        int dimensions = vectors.dimensions();
        double squares = 0;
        long count = 0;
        for (float[] vector : byItem) {
            if (vector != null) {
                for (float value : vector) {
                    squares += (double) value * value;
                    count++;
                }
            }
        }
        float scale = squares == 0 ? 1 : (float) (1 / Math.sqrt(squares / count));
        float[] values = new float[byItem.length * dimensions];
        boolean[] present = new boolean[byItem.length];
        for (int item = 0; item < byItem.length; item++) {
            present[item] = byItem[item] != null;
            for (int k = 0; present[item] && k < dimensions; k++) {
                values[item * dimensions + k] = byItem[item][k] * scale;
            }
        }
        return new ItemFeatures(dimensions, values, present);
    }
}
