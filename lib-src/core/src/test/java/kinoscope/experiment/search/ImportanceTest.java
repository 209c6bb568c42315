package kinoscope.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ImportanceTest {
    @Test
    void sharesAreThoseOfAnAnalysisOfVarianceByHand() {
        SearchSpace space = SearchSpace.of("a=x|y");
        List<Trial> trials = List.of(trial("a", "x", 1), trial("a", "x", 2), trial("a", "y", 3), trial("a", "y", 4));

        // Sums of squares: 5 in all, 1 within the groups; 1 - 1/5 * 3/2.
        assertThat(Importance.of(space, trials)).singleElement().satisfies(importance -> {
            assertThat(importance.share()).isCloseTo(.7, within(1e-12));
            assertThat(importance.groups()).isEqualTo(2);
        });
    }

    @Test
    void numbersFallIntoQuartersAndEqualOnesIntoOne() {
        SearchSpace space = SearchSpace.of("a=0..1");
        List<Trial> apart = new ArrayList<>();
        List<Trial> equal = new ArrayList<>();
        for (int k = 0; k < 8; k++) {
            apart.add(trial("a", String.valueOf(k / 8.0), k / 2));
            equal.add(trial("a", k < 6 ? "0.5" : "0.75", k < 6 ? 1 : 2));
        }
        assertThat(Importance.of(space, apart)).containsExactly(new Importance("a", 1, 4));
        assertThat(Importance.of(space, equal)).containsExactly(new Importance("a", 1, 2));
    }

    @Test
    void whatDecidesTheValueComesFirstAndWhatDoesNotHasAlmostNoShare() {
        SearchSpace space = SearchSpace.of("noise=0..1", "rate=log:1e-4..1", "fixed=7");
        SplittableRandom random = new SplittableRandom(4);
        List<Trial> trials = new ArrayList<>();
        for (Map<String, String> options : new Draws(space, 4).first(400)) {
            double value = Math.log(Double.parseDouble(options.get("rate"))) + .5 * random.nextGaussian();
            trials.add(trial(options, value));
        }

        List<Importance> shares = Importance.of(space, trials);

        assertThat(shares).extracting(Importance::option).containsExactly("rate", "noise");
        assertThat(shares.get(0).share()).isBetween(.8, 1.0);
        assertThat(shares.get(1).share()).isBetween(0.0, .03);
    }

    @Test
    void equalValuesOrFailedTrialsExplainNothing() {
        SearchSpace space = SearchSpace.of("a=x|y");

        assertThat(Importance.of(space, List.of(trial("a", "x", 1), trial("a", "y", 1), trial("a", "y", 1))))
                .containsExactly(new Importance("a", 0, 2));
        assertThat(Importance.of(space, List.of(trial("a", "x", 1), trial("a", "y", Double.NaN))))
                .isEmpty();
    }

    private static Trial trial(String option, String text, double value) {
        return trial(Map.of(option, text), value);
    }

    private static Trial trial(Map<String, String> options, double value) {
        return new Trial(0, options, Trial.State.FINISHED, 1, value, List.of(value), 1, 1, "");
    }
}
