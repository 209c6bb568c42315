package kinoscope.cli;

import java.util.Locale;
import java.util.Optional;
import kinoscope.data.RatingScale;
import kinoscope.model.RatingPredictor;
import kinoscope.model.Recommender;

/**
 * How the scores of a model are shown: as predicted stars, kept on the scale, where it predicts stars; else as they are. The
 * order of a list is that of the scores themselves.
 *
 * @param stars the scale, empty for other models
 */
record ScoreColumn(Optional<RatingScale> stars) {
    /** The column of a model. */
    static ScoreColumn of(Recommender model, RatingScale scale) {
        return new ScoreColumn(model instanceof RatingPredictor ? Optional.of(scale) : Optional.empty());
    }

    /** The heading for {@link TextTable}. */
    String heading() {
        return stars.isPresent() ? ">predicted stars" : ">score";
    }

    /** A score as text. */
    String text(float score) {
        return stars.map(scale -> String.format(Locale.ROOT, "%.2f", scale.clip(score)))
                .orElseGet(() -> String.format(Locale.ROOT, "%.4g", score));
    }
}
