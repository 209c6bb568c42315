package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowChunksTest {
    @Test
    void stretchesOfWorkEndWhereItIsReached() {
        Incidence incidence = new Incidence(new int[] {0, 3, 4, 4, 20, 21}, new int[21]);
        assertThat(stretches(RowChunks.ofWork(incidence, 1, 6))).containsExactly("0-2", "2-4", "4-5");
        assertThat(stretches(RowChunks.ofWork(incidence, 1, 1000))).containsExactly("0-5");
        assertThat(stretches(RowChunks.ofWork(new Incidence(new int[1], new int[0]), 1, 6)))
                .isEmpty();
    }

    @Test
    void stretchesOfRowsCoverAll() {
        assertThat(stretches(RowChunks.ofRows(7, 3))).containsExactly("0-3", "3-6", "6-7");
        assertThat(stretches(RowChunks.ofRows(6, 3))).containsExactly("0-3", "3-6");
        assertThat(stretches(RowChunks.ofRows(0, 3))).isEmpty();
    }

    private static List<String> stretches(RowChunks chunks) {
        List<String> stretches = Collections.synchronizedList(new ArrayList<>());
        int[] told = {0};
        try (Workers workers = new Workers(3)) {
            chunks.run(workers, () -> (first, last) -> stretches.add(first + "-" + last), rows -> told[0] += rows);
        }
        int rows = stretches.stream()
                .mapToInt(text -> -Integer.parseInt(text.split("-")[0]) + Integer.parseInt(text.split("-")[1]))
                .sum();
        assertThat(told[0]).isEqualTo(rows);
        return stretches.stream().sorted().toList();
    }
}
