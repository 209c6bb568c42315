package kinoscope.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenrePoolTest {
    private static List<Integer> take(GenrePool pool, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> taken = new ArrayList<>();
        while (taken.size() < count && !pool.isEmpty()) {
            taken.add(pool.take(random));
        }
        return taken;
    }

    /** However many were taken in between, and whether once or twice. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 17, 99, 100})
    void poolIsWholeAgain(int between) {
        int[] items = IntStream.range(1000, 1100).toArray();
        GenrePool pool = new GenrePool(4, items.clone());
        List<Integer> first = take(pool, 100, 7);
        assertThat(pool.isEmpty()).isTrue();
        assertThat(first)
                .containsExactlyInAnyOrderElementsOf(IntStream.of(items).boxed().toList());

        take(pool.whole(), between, 8);
        take(pool.whole(), between, 9);
        assertThat(take(pool.whole(), 100, 7)).isEqualTo(first);
    }
}
