package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {
    @ParameterizedTest
    @CsvSource({
        "0, under 18",
        "1, under 18",
        "17, under 18",
        "18, 18–24",
        "24, 18–24",
        "25, 25–34",
        "44, 35–44",
        "49, 45–49",
        "50, 50–55",
        "55, 50–55",
        "56, 56 or more",
        "99, 56 or more"
    })
    void everyAgeHasItsBand(int age, String label) {
        assertThat(AgeBand.of(age).label()).isEqualTo(label);
    }

    @Test
    void agesAreBandsIfAllAreStartsOfBands() {
        assertThat(AgeBand.given(List.of(aged(1), aged(56)))).isTrue();
        assertThat(AgeBand.given(List.of(aged(1), aged(25), aged(24)))).isFalse();
    }

    private static User aged(int age) {
        return new User(age, "F", age, "none", "");
    }
}
