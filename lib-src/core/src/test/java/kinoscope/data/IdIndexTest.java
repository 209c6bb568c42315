package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdIndexTest {
    @Test
    void numbersIdsInTheOrderOfTheirFirstAppearance() {
        IdIndex.Builder builder = new IdIndex.Builder();

        assertThat(builder.add(70)).isZero();
        assertThat(builder.add(0)).isEqualTo(1);
        assertThat(builder.add(70)).isZero();
        assertThat(builder.add(Integer.MAX_VALUE)).isEqualTo(2);
        assertThat(builder.size()).isEqualTo(3);

        IdIndex index = builder.build();
        assertThat(index.ids()).containsExactly(70, 0, Integer.MAX_VALUE);
        assertThat(index.id(1)).isZero();
        assertThat(index.index(Integer.MAX_VALUE)).isEqualTo(2);
        assertThat(index.find(0)).hasValue(1);
        assertThat(index.find(7)).isEmpty();
        assertThatThrownBy(() -> index.index(7)).hasMessage("unknown id 7");
    }

    @Test
    void staysAsItIsWhenItsBuilderGoesOn() {
        IdIndex.Builder builder = new IdIndex.Builder();
        builder.add(5);
        IdIndex before = builder.build();
        builder.add(6);

        assertThat(before).isEqualTo(IdIndex.of(5));
        assertThat(before.find(6)).isEmpty();
        assertThat(builder.build()).isEqualTo(IdIndex.of(5, 6));
    }

    @Test
    void refusesAnIdTwice() {
        assertThatThrownBy(() -> IdIndex.of(3, 4, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id 3 occurs twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dense", "sparse", "few", "steps of a power of two", "with negative ids"})
    void agreesWithAMapOfBoxedNumbers(String kind) {
        Random random = new Random(3);
        IntUnaryOperator ids =
                switch (kind) {
                    case "dense" -> i -> i / 3;
                    case "sparse" -> i -> random.nextInt(Integer.MAX_VALUE);
                    case "few" -> i -> random.nextInt(5);
                    case "steps of a power of two" -> i -> random.nextInt(4_000) << 16;
                    default -> i -> random.nextInt();
                };
        Map<Integer, Integer> expected = new HashMap<>();
        IdIndex.Builder builder = new IdIndex.Builder();
        for (int i = 0; i < 20_000; i++) {
            int id = ids.applyAsInt(i);
            expected.putIfAbsent(id, expected.size());

            assertThat(builder.add(id)).isEqualTo(expected.get(id));
        }

        IdIndex index = builder.build();
        assertThat(index.size()).isEqualTo(expected.size());
        expected.forEach((id, at) -> {
            assertThat(index.index(id)).isEqualTo(at);
            assertThat(index.id(at)).isEqualTo(id);
            assertThat(index.find(~id).isPresent()).isEqualTo(expected.containsKey(~id));
        });
    }
}
