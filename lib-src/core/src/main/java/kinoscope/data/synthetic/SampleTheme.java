package kinoscope.data.synthetic;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The hidden themes of the synthetic movies. Each is at home in some genres but occurs in all, so that it tells more about
 * a movie than its genres do; tastes, plots and posters follow it.
 */
enum SampleTheme {
    SEA(0.0, 0.2, SampleGenre.ADVENTURE, SampleGenre.WAR, SampleGenre.DOCUMENTARY, SampleGenre.MYSTERY),
    MACHINE(-0.4, -0.3, SampleGenre.SCI_FI, SampleGenre.ACTION, SampleGenre.ANIMATION, SampleGenre.THRILLER),
    HEARTH(0.4, 0.3, SampleGenre.DRAMA, SampleGenre.COMEDY, SampleGenre.CHILDRENS, SampleGenre.ROMANCE),
    LAW(-0.1, 0.2, SampleGenre.CRIME, SampleGenre.FILM_NOIR, SampleGenre.THRILLER, SampleGenre.MYSTERY),
    FRONTIER(-0.3, 0.3, SampleGenre.WESTERN, SampleGenre.ADVENTURE, SampleGenre.ACTION, SampleGenre.CHILDRENS),
    STAGE(0.4, 0.0, SampleGenre.MUSICAL, SampleGenre.COMEDY, SampleGenre.DRAMA, SampleGenre.DOCUMENTARY),
    HAUNT(0.0, -0.5, SampleGenre.HORROR, SampleGenre.FANTASY, SampleGenre.MYSTERY, SampleGenre.ANIMATION),
    DUTY(-0.5, 0.4, SampleGenre.WAR, SampleGenre.DRAMA, SampleGenre.ACTION, SampleGenre.DOCUMENTARY),
    LETTERS(0.6, 0.0, SampleGenre.ROMANCE, SampleGenre.COMEDY, SampleGenre.MUSICAL, SampleGenre.FILM_NOIR),
    ROAD(-0.1, -0.3, SampleGenre.COMEDY, SampleGenre.CRIME, SampleGenre.SCI_FI, SampleGenre.FANTASY);

    private static final double AT_HOME = 3.5;

    private final double women;
    private final double old;
    private final Set<SampleGenre> home;

    SampleTheme(double women, double old, SampleGenre first, SampleGenre... others) {
        this.women = women;
        this.old = old;
        this.home = EnumSet.of(first, others);
    }

    /** The weight with which a movie of a genre takes this theme. */
    double affinity(SampleGenre genre) {
        return home.contains(genre) ? AT_HOME : 1;
    }

    /**
     * The mean taste of a group of users for this theme.
     *
     * @param female whether the users are women
     * @param age from -1 for the youngest to 1 for the oldest
     */
    double tilt(boolean female, double age) {
        return (female ? women : -women) + old * age;
    }

    /** The phrases of this theme. */
    SampleVocabulary vocabulary() {
        return SampleVocabulary.load("theme-" + name().toLowerCase(Locale.ROOT));
    }
}
