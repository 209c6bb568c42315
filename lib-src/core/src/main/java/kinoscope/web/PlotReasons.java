package kinoscope.web;

import java.util.Optional;
import kinoscope.embed.MovieVectors;
import kinoscope.embed.Vectors;

/** Finds the pick whose plot is nearest to that of a movie, for models that cannot say why. */
final class PlotReasons {
    private final Prepared<MovieVectors> plots;
    private final Catalogue catalogue;

    PlotReasons(Prepared<MovieVectors> plots, Catalogue catalogue) {
        this.plots = plots;
        this.catalogue = catalogue;
    }

    /** The reason, empty where there are no plots, not yet, or none with anything in common. */
    Optional<ReasonText> of(int item, int[] picks) {
        if (plots.value().isEmpty()) {
            return Optional.empty();
        }
        MovieVectors vectors = plots.value().get();
        Optional<float[]> own = vectors.vector(catalogue.card(item).id());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        double best = 0;
        Card nearest = null;
        for (int pick : picks) {
            Card card = catalogue.card(pick);
            double cosine = vectors.vector(card.id())
                    .map(other -> Vectors.cosine(own.get(), other))
                    .orElse(0.0);
            if (cosine > best) {
                best = cosine;
                nearest = card;
            }
        }
        return Optional.ofNullable(nearest).map(ReasonText::plot);
    }
}
