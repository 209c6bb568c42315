package kinoscope.cli;

import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.model.Occurrences;
import kinoscope.model.RatingPredictor;
import kinoscope.model.file.StoredModel;
import picocli.CommandLine.Option;

/**
 * Leaves out movies that few have rated. Where stars are predicted, a handful of ratings can put a movie on top, because its
 * bias says little; where models rank, popular movies are ahead anyway.
 */
final class RarelyRated {
    private static final int FEWEST_FOR_STARS = 20;

    @Option(
            names = "--min-ratings",
            paramLabel = "COUNT",
            description = "Leave out movies with fewer training ratings (default: " + FEWEST_FOR_STARS
                    + " for models that predict stars, else 0).")
    private Integer fewest;

    /** How many ratings a movie needs. */
    int fewest(StoredModel stored) {
        if (fewest != null) {
            return fewest;
        }
        return stored.model() instanceof RatingPredictor ? FEWEST_FOR_STARS : 0;
    }

    /** The items that are left out. */
    int[] items(StoredModel stored, Dataset dataset) {
        int needed = fewest(stored);
        int[] counts = stored.trainedOn()
                .histories()
                .map(Occurrences::of)
                .map(occurrences -> IntStream.range(0, stored.model().items())
                        .map(occurrences::count)
                        .toArray())
                .orElseGet(() -> dataset.ratings().countsByItem());
        return IntStream.range(0, counts.length)
                .filter(item -> counts[item] < needed)
                .toArray();
    }
}
