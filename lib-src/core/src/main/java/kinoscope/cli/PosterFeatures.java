package kinoscope.cli;

import java.util.function.BiConsumer;
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
     * Lets a training see the posters of the movies, all numbers divided by the root of their mean square; none where there
     * are fewer than two posters.
     */
    void show(Datasets.Loaded loaded, BiConsumer<ItemFeatures, String> training) {
        PosterVectors vectors = PosterEncoding.vectors(
                encoder, loaded.posters(), loaded.dataset().movies());
        if (vectors.size() < 2) {
            return;
        }
        int kept = Math.min(components, Math.min(vectors.size(), vectors.dimensions()));
        PosterVectors reduced = vectors.with(ReducedVectors.pca(vectors.vectors(), kept));
        IdIndex items = loaded.dataset().ratings().items();
        training.accept(ItemFeatures.of(reduced.byItem(items)).scaled(), reduced.name());
    }
}
