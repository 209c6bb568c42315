package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LearningCurveTest {
    @Test
    void bestIsTheEarliestOfTheHighest() {
        LearningCurve curve = new LearningCurve(List.of(point(0, .1), point(1, .4), point(2, .4), point(3, .2)));

        assertThat(curve.best().epoch()).isEqualTo(1);
        assertThat(curve.values(LearningCurve.Point::ndcg)).containsExactly(.1, .4, .4, .2);
    }

    @Test
    void emptyCurveIsRefused() {
        assertThatThrownBy(() -> new LearningCurve(List.of())).hasMessage("a learning curve needs an epoch");
    }

    private static LearningCurve.Point point(int epoch, double ndcg) {
        return new LearningCurve.Point(epoch, .5, .9, ndcg, 1);
    }
}
