package kinoscope.profile;

/**
 * A row of the set for fine-tuning, with the ids of the files.
 *
 * @param userId raw id
 * @param movieId raw id
 * @param interaction 1 for a positive row, 0 for a negative one
 * @param genre the genre that the row was drawn for; the movie may have others
 * @param title of the movie
 */
public record FineTuneRow(int userId, int movieId, int interaction, String genre, String title) {}
