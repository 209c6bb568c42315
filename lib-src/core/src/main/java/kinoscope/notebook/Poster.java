package kinoscope.notebook;

import java.nio.file.Path;

/**
 * A movie in a grid of posters.
 *
 * @param image an image file, or null where there is none; then a card with the caption takes its place
 * @param caption the title
 * @param detail a line below it, for instance score and genres; perhaps {@code ""}
 */
public record Poster(Path image, String caption, String detail) {}
