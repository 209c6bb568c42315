package kinoscope.model.neural.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemographicsNetworkTest {
    private static final DemographicsNetwork BIASED =
            new DemographicsNetwork(DemographicsNetwork.defaults().inputs(), 4, List.of(3), .1, .2, true, .5);

    @Test
    void withoutAnIdThereAreNoBiases() {
        List<RatingInput> noUser = List.of(RatingInput.AGE, RatingInput.MOVIE);
        List<RatingInput> ids = List.of(RatingInput.USER, RatingInput.MOVIE);

        assertThat(BIASED.withInputs(noUser).biases()).isFalse();
        assertThat(BIASED.withInputs(ids).biases()).isTrue();
        assertThat(DemographicsNetwork.defaults().withInputs(ids).biases())
                .isEqualTo(DemographicsNetwork.defaults().biases());
    }

    @Test
    void otherWidthsAndProbabilitiesLeaveTheRest() {
        DemographicsNetwork other = BIASED.withFactors(7).withHiddenIds(.4);

        assertThat(other).isEqualTo(new DemographicsNetwork(BIASED.inputs(), 7, List.of(3), .1, .4, true, .5));
    }
}
