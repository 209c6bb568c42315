package kinoscope.data.synthetic;

import java.util.Arrays;
import java.util.Locale;

/** The 18 genres of ML-1M, with how often they lead a synthetic movie and the years it may come from. */
enum SampleGenre {
    ACTION("Action", 7, 1964, 2002),
    ADVENTURE("Adventure", 5, 1938, 2002),
    ANIMATION("Animation", 4, 1940, 2002),
    CHILDRENS("Children's", 5, 1946, 2002),
    COMEDY("Comedy", 13, 1934, 2002),
    CRIME("Crime", 5, 1948, 2002),
    DOCUMENTARY("Documentary", 4, 1958, 2002),
    DRAMA("Drama", 15, 1936, 2002),
    FANTASY("Fantasy", 4, 1939, 2002),
    FILM_NOIR("Film-Noir", 3.5, 1941, 1959),
    HORROR("Horror", 7, 1931, 2002),
    MUSICAL("Musical", 4, 1933, 1999),
    MYSTERY("Mystery", 4, 1937, 2001),
    ROMANCE("Romance", 8, 1935, 2002),
    SCI_FI("Sci-Fi", 6, 1951, 2002),
    THRILLER("Thriller", 7, 1955, 2002),
    WAR("War", 4, 1943, 2001),
    WESTERN("Western", 4, 1939, 1996);

    private final String label;
    private final double share;
    private final int firstYear;
    private final int lastYear;

    SampleGenre(String label, double share, int firstYear, int lastYear) {
        this.label = label;
        this.share = share;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** The genre with a label of ML-1M. */
    static SampleGenre of(String label) {
        return Arrays.stream(values())
                .filter(genre -> genre.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown genre " + label));
    }

    /** The name as in ML-1M's files. */
    String label() {
        return label;
    }

    /** The relative number of movies that this genre leads. */
    double share() {
        return share;
    }

    /** A year, with late ones likelier. */
    int year(SampleRandom random) {
        double late = StrictMath.sqrt(random.uniform());
        return firstYear + (int) (late * (lastYear - firstYear + 1));
    }

    /** The phrases and colours of this genre. */
    SampleVocabulary vocabulary() {
        return SampleVocabulary.load("genre-" + label.replace("'", "").toLowerCase(Locale.ROOT));
    }
}
