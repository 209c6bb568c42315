package kinoscope.plot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A movie on a {@link PosterSheet}.
 *
 * @param image its poster; where there is none, or none that can be decoded, a card with the title is drawn
 * @param title the movie's title
 * @param details lines below the title, for instance stars and similarity; each is cut where it is too long
 */
public record PosterCard(Optional<Path> image, String title, List<String> details) {
    /** Copies the lines. */
    public PosterCard {
        details = List.copyOf(details);
    }
}
