package kinoscope.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When trials are given up: the median rule, and the rungs of successive halving. */
class StoppingTest {
    private static final List<Trial> EARLIER = Stream.of(
                    List.of(.9, .8, .7), List.of(.9, .6, .8), List.of(.5), List.of(1.0, .4, .3), List.of(.1, .1, .1))
            .map(StoppingTest::finished)
            .toList();

    @Test
    void medianIsThatOfTheBestValuesUpToTheEpoch() {
        MedianRule rule = new MedianRule(Objective.RMSE, 1, EARLIER);

        // After two epochs the best values are .8, .6, .5 (ended before), .4 and .1.
        assertThat(rule.hopeless(2, .51)).isTrue();
        assertThat(rule.hopeless(2, .5)).isFalse();
        // After three .7, .6, .5, .3 and .1.
        assertThat(rule.hopeless(3, .51)).isTrue();
        assertThat(rule.hopeless(1, .91)).isTrue();
        assertThat(rule.hopeless(1, .9)).isFalse();
        assertThat(new MedianRule(Objective.RMSE, 1, EARLIER.subList(0, 4)).hopeless(2, .551))
                .isTrue();
        assertThat(new MedianRule(Objective.RMSE, 1, EARLIER.subList(0, 4)).hopeless(2, .549))
                .isFalse();
    }

    @Test
    void whereHighValuesAreGoodLowOnesAreHopeless() {
        MedianRule rule = new MedianRule(Objective.NDCG, 1, EARLIER);

        assertThat(rule.hopeless(1, .89)).isTrue();
        assertThat(rule.hopeless(1, .9)).isFalse();
    }

    @Test
    void nobodyIsStoppedWithinTheGraceOrBeforeEnoughTrials() {
        assertThat(new MedianRule(Objective.RMSE, 3, EARLIER).hopeless(2, 9)).isFalse();
        assertThat(new MedianRule(Objective.RMSE, 3, EARLIER).hopeless(3, 9)).isTrue();
        assertThat(new MedianRule(Objective.RMSE, 1, EARLIER.subList(0, 3)).hopeless(2, 9))
                .isFalse();
        List<Trial> stopped = EARLIER.stream().map(Trial::stopped).toList();
        assertThat(new MedianRule(Objective.RMSE, 1, stopped).hopeless(2, 9)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "30; 3; 5; 50; 6,17,50;     30,10,4",
                "30; 3; 1; 50; 1,2,6,17,50; 30,10,4,2,1",
                "30; 3; 5; 4;  4;           30",
                "2;  2; 1; 50; 25,50;       2,1",
                "1;  2; 1; 50; 50;          1",
                "9;  3; 1; 9;  1,3,9;       9,3,1",
                "64; 4; 1; 2;  1,2;         64,16"
            })
    void rungsDivideTheEpochsAsOftenAsTheTrials(
            int trials, int factor, int grace, int most, String epochs, String sizes) {
        Rungs rungs = Rungs.of(trials, factor, grace, most);

        assertThat(rungs.epochs()).extracting(String::valueOf).containsExactly(epochs.split(","));
        assertThat(rungs.sizes(trials)).extracting(String::valueOf).containsExactly(sizes.split(","));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 1, 1, 'trials must be in 1..100000, not 0'",
        "1, 0, 0, 1, 1, 'minutes must be above 0, not 0.0'",
        "1, NaN, 0, 1, 1, 'minutes must be above 0, not NaN'",
        "1, 1, 1, 1, 1, 'halving must be 0 or in 2..10, not 1'",
        "1, 1, 11, 1, 1, 'halving must be 0 or in 2..10, not 11'",
        "1, 1, 0, 0, 1, 'grace must be at least 1, not 0'",
        "1, 1, 0, 1, 0, 'threads must be in 1..1024, not 0'"
    })
    void optionsOutOfTheirRangesAreRefused(
            int trials, double minutes, int halving, int grace, int threads, String message) {
        assertThatThrownBy(() -> new SearchOptions(trials, minutes, halving, true, grace, threads, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Trial finished(List<Double> curve) {
        return new Trial(0, Map.of(), Trial.State.FINISHED, 1, curve.get(0), curve, 1, 1, "");
    }
}
