package kinoscope.cli;

import kinoscope.data.Datasets;
import kinoscope.embed.PosterEncoders;
import kinoscope.embed.PosterVectors;
import kinoscope.explore.ReducedVectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name posters and what encodes them, shared by the commands that use vectors. */
final class EncodedPosters {
    @Mixin
    private PostersCommand.Place place;

    @Option(
            names = "--encoder",
            paramLabel = "NAME|FILE",
            defaultValue = PosterEncoders.OFFLINE,
            description =
                    PosterEncoders.OFFLINE + " (colours, their places and edges; needs no weights) or an image network,"
                            + " NAME.onnx, such as ResNet-50 (default: ${DEFAULT-VALUE}).")
    private String encoder;

    @Option(
            names = "--pca",
            paramLabel = "COUNT",
            description = "Keep the first so many principal components (default: the vectors as they are).")
    private Integer components;

    Datasets.Loaded load() {
        return place.load();
    }

    /** Encodes the posters of all listed movies. */
    PosterVectors vectors(Datasets.Loaded loaded) {
        PosterVectors vectors = PosterEncoding.vectors(
                encoder, place.posters(loaded), loaded.dataset().movies());
        return components == null ? vectors : vectors.with(ReducedVectors.pca(vectors.vectors(), components));
    }
}
