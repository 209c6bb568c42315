package kinoscope.data.synthetic;

import java.util.List;
import java.util.stream.Stream;

/**
 * The colours of a poster, 0xRRGGBB: those of the genre above, tinted by the theme below.
 *
 * @param top upper end of the sky
 * @param bottom lower end of the sky
 * @param light lamps, moons and the main motif
 * @param dark silhouettes
 * @param tint of the theme
 */
record SamplePalette(int top, int bottom, int light, int dark, int tint) {
    private static final int WHITE = 0xffffff;

    static SamplePalette of(SampleMovie movie, SampleRandom random) {
        String line = random.pick(movie.lead().vocabulary().of("palette"));
        List<Integer> colours =
                Stream.of(line.split(" ")).map(hex -> Integer.parseInt(hex, 16)).toList();
        int tint = Integer.parseInt(movie.theme().vocabulary().of("tint").get(0), 16);
        int nudge = random.below(50);
        return new SamplePalette(
                SampleCanvas.mix(colours.get(0), tint, nudge),
                SampleCanvas.mix(colours.get(1), tint, 70 - nudge),
                colours.get(2),
                colours.get(3),
                tint);
    }

    /** Silhouettes at a distance: the theme's tint in the shade. */
    int far() {
        return SampleCanvas.mix(tint, dark, 80);
    }

    /** Silhouettes in the middle ground. */
    int near() {
        return SampleCanvas.mix(tint, dark, 165);
    }

    /** The ground that carries the title. */
    int ground() {
        return SampleCanvas.mix(dark, tint, 28);
    }

    /** Windows and highlights. */
    int lamp() {
        return SampleCanvas.mix(light, 0xffe08a, 100);
    }

    /** The letters of the title. */
    int letters() {
        return SampleCanvas.mix(light, WHITE, 150);
    }
}
