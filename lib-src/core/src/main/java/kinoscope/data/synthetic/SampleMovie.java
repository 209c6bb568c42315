package kinoscope.data.synthetic;

import java.util.List;

/**
 * A movie of the synthetic world, with the traits that no file shows.
 *
 * @param id raw id
 * @param title with the year, the article behind: {@code "Hungry Tide, The (1987)"}
 * @param lead the genre that sets plot and poster
 * @param genres all genres, in the order of their labels
 * @param theme the main theme
 * @param second the minor theme
 * @param loading weight of each theme, {@code double[themes]}, 0 to 1
 * @param quality what it adds to every rating, standard normal
 * @param appeal logarithm of the weight with which users come across it
 * @param person the invented person that title and plot share
 */
record SampleMovie(
        int id,
        String title,
        SampleGenre lead,
        List<SampleGenre> genres,
        SampleTheme theme,
        SampleTheme second,
        double[] loading,
        double quality,
        double appeal,
        SamplePerson person) {
    /** The labels joined as in ML-1M's {@code movies.dat}. */
    String genreField() {
        return String.join("|", genres.stream().map(SampleGenre::label).toList());
    }

    /** The title as one says it: without the year, with the article in front. */
    String spokenTitle() {
        String bare = title.substring(0, title.lastIndexOf(" ("));
        for (String article : List.of("The", "A", "An")) {
            if (bare.endsWith(", " + article)) {
                return article + " " + bare.substring(0, bare.length() - article.length() - 2);
            }
        }
        return bare;
    }
}
