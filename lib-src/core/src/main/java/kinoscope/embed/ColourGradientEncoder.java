package kinoscope.embed;

import java.util.List;
import kinoscope.data.poster.PosterImage;

/**
 * Colours, their places and the directions of edges: the poster encoder that needs no library and no model file.
 *
 * <p>The poster is brought to {@value #WIDTH} x {@value #HEIGHT} pixels, whatever its proportions, and described by three groups
 * of numbers, each scaled to length 1 before they are joined:
 *
 * <ul>
 *   <li>layout: mean of lightness, a and b and the spread of lightness, in CIE L*a*b* (D65), in each cell of a 4 x 6 grid;
 *   <li>palette: shares of greys by lightness and of hues by chroma and lightness in the poster and in each third of its height, as square
 *       roots, so that rare colours count (the Hellinger kernel);
 *   <li>edges: gradients of lightness by direction, not by sign, in each cell of a 4 x 6 grid, each block of 2 x 2 cells
 *       scaled to length 1 and cut at .2 (Dalal and Triggs 2005, "Histograms of oriented gradients", CVPR).
 * </ul>
 *
 * <p>On the posters of ML-1M a linear model of these numbers ranks unseen movies by genre with a mean average precision of .177
 * (chance: .096), no worse than a small convolutional network trained for it; {@code docs/posters.md} has the figures.
 *
 * <p>It sees light, colour and lines, no faces, things or words. Deterministic on every machine, up to rounding.
 */
public final class ColourGradientEncoder implements PosterEncoder {
    static final int WIDTH = 64;
    static final int HEIGHT = 96;

    @Override
    public String name() {
        return "colour-gradient-v1";
    }

    @Override
    public int dimensions() {
        return LabLayout.SIZE + LabPalette.SIZE + EdgeDirections.SIZE;
    }

    @Override
    public float[][] encode(List<PosterImage> images) {
        return images.parallelStream().map(ColourGradientEncoder::encode).toArray(float[][]::new);
    }

    private static float[] encode(PosterImage image) {
        LabPixels pixels = LabPixels.of(image.planes(WIDTH, HEIGHT), WIDTH);
        float[][] groups = {LabLayout.of(pixels), LabPalette.of(pixels), EdgeDirections.of(pixels)};
        float[] vector = new float[LabLayout.SIZE + LabPalette.SIZE + EdgeDirections.SIZE];
        int at = 0;
        for (float[] group : groups) {
            System.arraycopy(Vectors.scaledToUnit(group), 0, vector, at, group.length);
            at += group.length;
        }
        return vector;
    }
}
