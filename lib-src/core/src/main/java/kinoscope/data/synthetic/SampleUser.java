package kinoscope.data.synthetic;

/**
 * A user of the synthetic world, with the tastes that no file shows.
 *
 * @param id raw id
 * @param gender {@code "F"} or {@code "M"}
 * @param age lower bound of an age band of ML-1M
 * @param occupation code of ML-1M, 0 to 20
 * @param zipCode five digits
 * @param themes taste for each theme, {@code double[themes]}, about standard normal
 * @param genres taste for each genre beyond its themes, {@code double[genres]}
 * @param leniency what the user adds to every rating, standard normal
 */
record SampleUser(
        int id,
        String gender,
        int age,
        int occupation,
        String zipCode,
        double[] themes,
        double[] genres,
        double leniency) {
    /** How well a movie suits this user: loading-weighted theme taste plus the mean taste for its genres. */
    double affinity(SampleMovie movie) {
        double sum = 0;
        for (int t = 0; t < themes.length; t++) {
            sum += themes[t] * movie.loading()[t];
        }
        double genreSum = 0;
        for (SampleGenre genre : movie.genres()) {
            genreSum += genres[genre.ordinal()];
        }
        return sum + genreSum / movie.genres().size();
    }
}
