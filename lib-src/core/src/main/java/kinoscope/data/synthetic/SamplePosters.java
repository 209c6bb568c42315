package kinoscope.data.synthetic;

/**
 * Draws posters of 120 x 180 pixels as GIF files: the sky after the leading genre, the ground after the main theme, the
 * colours after both, and the title below.
 */
final class SamplePosters {
    private static final double TITLE_TOP = 150;
    private static final double TITLE_BOTTOM = 174;
    private static final double MARGIN = 8;

    private final SampleLettering lettering = new SampleLettering();

    /** The file with the poster of a movie. */
    byte[] draw(SampleMovie movie, SampleRandom random) {
        SampleCanvas canvas = new SampleCanvas();
        SamplePalette palette = SamplePalette.of(movie, random);
        canvas.gradient(palette.top(), palette.bottom(), 0, 130);
        canvas.rectangle(0, 130, SampleCanvas.WIDTH, SampleCanvas.HEIGHT, palette.bottom(), 1);
        sky(movie.lead()).paint(canvas, palette, random);
        ground(movie.theme()).paint(canvas, palette, random);
        canvas.rectangle(0, 145, SampleCanvas.WIDTH, SampleCanvas.HEIGHT, palette.ground(), 1);
        lettering.write(
                canvas,
                movie.spokenTitle(),
                MARGIN,
                TITLE_TOP,
                SampleCanvas.WIDTH - MARGIN,
                TITLE_BOTTOM,
                palette.letters());
        return SampleGif.encode(SampleCanvas.WIDTH, SampleCanvas.HEIGHT, canvas.pixels());
    }

    private static SampleMotif sky(SampleGenre genre) {
        return switch (genre) {
            case ACTION -> SampleWideSkies::action;
            case ADVENTURE -> SampleWideSkies::adventure;
            case ANIMATION -> SampleWarmSkies::animation;
            case CHILDRENS -> SampleWarmSkies::childrens;
            case COMEDY -> SampleWarmSkies::comedy;
            case CRIME -> SampleDarkSkies::crime;
            case DOCUMENTARY -> SampleWideSkies::documentary;
            case DRAMA -> SampleWarmSkies::drama;
            case FANTASY -> SampleWideSkies::fantasy;
            case FILM_NOIR -> SampleDarkSkies::filmNoir;
            case HORROR -> SampleDarkSkies::horror;
            case MUSICAL -> SampleWarmSkies::musical;
            case MYSTERY -> SampleDarkSkies::mystery;
            case ROMANCE -> SampleWarmSkies::romance;
            case SCI_FI -> SampleWideSkies::sciFi;
            case THRILLER -> SampleDarkSkies::thriller;
            case WAR -> SampleDarkSkies::war;
            case WESTERN -> SampleWideSkies::western;
        };
    }

    private static SampleMotif ground(SampleTheme theme) {
        return switch (theme) {
            case SEA -> SampleWildGrounds::sea;
            case MACHINE -> SampleTownGrounds::machine;
            case HEARTH -> SampleTownGrounds::hearth;
            case LAW -> SampleTownGrounds::law;
            case FRONTIER -> SampleWildGrounds::frontier;
            case STAGE -> SampleTownGrounds::stage;
            case HAUNT -> SampleWildGrounds::haunt;
            case DUTY -> SampleWildGrounds::duty;
            case LETTERS -> SampleTownGrounds::letters;
            case ROAD -> SampleWildGrounds::road;
        };
    }
}
