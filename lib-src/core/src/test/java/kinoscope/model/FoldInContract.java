package kinoscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What holds for every model that scores from a history and from nothing else. */
public interface FoldInContract {
    float TOLERANCE = 1e-4f;

    /** A fitted model. */
    FoldIn model();

    /** The histories it was fitted to. */
    Histories histories();

    @Test
    default void sizesAreThoseOfTheHistories() {
        assertThat(model().users()).isEqualTo(histories().users());
        assertThat(model().items()).isEqualTo(histories().items());
    }

    @Test
    default void historyOfAUserGivesTheScoresOfThatUser() {
        for (int user = 0; user < histories().users(); user++) {
            float[] own = new float[histories().items()];
            float[] foldedIn = new float[histories().items()];
            Arrays.fill(foldedIn, 99);
            model().score(user, own);
            model().scoreHistory(histories().of(user), foldedIn);
            assertThat(foldedIn).containsExactly(own);
        }
    }

    @Test
    default void contributionsAddUpToTheScore() {
        int[] history = {3, 1, 6, 4};
        float[] scores = new float[histories().items()];
        model().scoreHistory(history, scores);
        float largest = 0;
        for (int item = 0; item < scores.length; item++) {
            float[] parts = model().contributions(history, item);
            assertThat(parts).hasSize(history.length);
            float sum = 0;
            for (float part : parts) {
                sum += part;
            }
            assertThat(sum).isCloseTo(scores[item], within(TOLERANCE));
            largest = Math.max(largest, Math.abs(sum));
        }
        assertThat(largest).isGreaterThan(100 * TOLERANCE);
    }

    @Test
    default void emptyHistoryScoresZero() {
        float[] scores = {5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5};
        model().scoreHistory(new int[0], scores);
        assertThat(scores).containsOnly(0);
        assertThat(model().contributions(new int[0], 2)).isEmpty();
    }

    @Test
    default void someItemsAreExplainedAsEachOfThem() {
        int[] history = {3, 1, 6, 4};
        float[][] parts = model().contributions(history, new int[] {7, 0, 7});
        assertThat(parts).hasDimensions(3, history.length);
        assertThat(parts[0]).containsExactly(model().contributions(history, 7), within(TOLERANCE));
        assertThat(parts[1]).containsExactly(model().contributions(history, 0), within(TOLERANCE));
        assertThat(parts[2]).containsExactly(parts[0]);
    }

    @Test
    default void likesAloneScoreAsAHistory() {
        int[] liked = {3, 1, 6, 4};
        float[] history = new float[histories().items()];
        float[] taste = new float[histories().items()];
        Arrays.fill(taste, 99);
        model().scoreHistory(liked, history);
        model().scoreTaste(Taste.liking(liked), taste);
        assertThat(taste).containsExactly(history);
    }

    @Test
    default void unknownUsersAndItemsAreRefused() {
        FoldIn model = model();
        float[] scores = new float[model.items()];
        int beyond = model.items();
        assertThatThrownBy(() -> model.score(model.users(), scores)).hasMessageContaining("unknown user index");
        assertThatThrownBy(() -> model.score(0, new float[1])).hasMessageContaining("1 scores for " + beyond);
        assertThatThrownBy(() -> model.scoreHistory(new int[] {0, -1}, scores))
                .hasMessageContaining("unknown item index -1");
        assertThatThrownBy(() -> model.scoreTaste(Taste.liking(0, beyond), scores))
                .hasMessageContaining("unknown item index " + beyond);
        assertThatThrownBy(() -> model.scoreTaste(new Taste(new int[] {0}, new int[] {beyond}), scores))
                .hasMessageContaining("unknown item index " + beyond);
        assertThatThrownBy(() -> model.scoreTaste(Taste.liking(0), new float[1]))
                .hasMessageContaining("1 scores for " + beyond);
        assertThatThrownBy(() -> model.contributions(new int[] {beyond}, 0))
                .hasMessageContaining("unknown item index " + beyond);
        assertThatThrownBy(() -> model.contributions(new int[] {0}, beyond))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown item index " + beyond);
    }
}
