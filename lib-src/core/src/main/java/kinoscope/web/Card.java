package kinoscope.web;

import java.util.List;

/**
 * A movie as the pages show it.
 *
 * @param id raw id
 * @param title for reading: without the year, the article in front
 * @param year or null where the title has none
 * @param genres names in the data set's order
 * @param poster address of the image, or null where there is none
 * @param ratings how many users rated it
 */
record Card(int id, String title, Integer year, List<String> genres, String poster, int ratings) {}
