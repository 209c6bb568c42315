package kinoscope.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.sample.InteractionSource;
import kinoscope.sample.Interactions;
import kinoscope.sample.LabelledPairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {
    private final Interactions main = rows(1, 10);
    private final Interactions first = rows(2, 200);

    @ParameterizedTest
    @CsvSource({"0, 0", "0.001, 0", "0.25, 50", "0.333, 67", "1, 200"})
    void shareOfTheFirstSetComesBehind(double share, int replayed) {
        LabelledPairs epoch = new Replay(main, first, share, 5).epoch(0);
        assertThat(epoch.size()).isEqualTo(10 + replayed);
        assertThat(IntStream.range(0, epoch.size()).map(epoch::user).limit(10)).containsOnly(1);
        assertThat(IntStream.range(10, epoch.size()).map(epoch::item))
                .hasSize(replayed)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(IntStream.range(10, epoch.size())).allMatch(row -> epoch.user(row) == 2);
    }

    @Test
    void eachEpochDrawsAnewAndRepeatably() {
        Replay replay = new Replay(main, first, 0.1, 5);
        assertThat(items(replay.epoch(0))).isEqualTo(items(replay.epoch(0)));
        assertThat(items(replay.epoch(0))).isNotEqualTo(items(replay.epoch(1)));
        assertThat(items(replay.epoch(0))).isNotEqualTo(items(new Replay(main, first, 0.1, 6).epoch(0)));
    }

    @Test
    void everyRowIsDrawnAboutEquallyOften() {
        int[] counts = new int[200];
        Replay replay = new Replay(main, first, 0.5, 9);
        for (int epoch = 0; epoch < 400; epoch++) {
            LabelledPairs rows = replay.epoch(epoch);
            for (int row = 10; row < rows.size(); row++) {
                counts[rows.item(row)]++;
            }
        }
        // binomial with mean 200 and standard deviation 10: five of them either way
        assertThat(IntStream.of(counts)).allMatch(count -> count > 150 && count < 250);
    }

    @Test
    void optionsOfTheSetDecide() {
        Dataset dataset = ProfileFixture.random(4);
        GenreProfiles profiles =
                GenreProfiles.of(ProfileFixture.randomCosines(dataset, 4), dataset, dataset.ratings(), 3);
        FineTuneSet set = FineTuneSet.draw(profiles, FineTuneOptions.defaults().withReplayShare(0.5));
        InteractionSource source = set.withReplay(first);
        assertThat(source.epoch(0).size()).isEqualTo(set.interactions().size() + 100);
    }

    @Test
    void shareIsChecked() {
        assertThatThrownBy(() -> new Replay(main, first, -0.1, 1)).hasMessage("share must be in 0..1, not -0.1");
    }

    private static int[] items(LabelledPairs rows) {
        return IntStream.range(0, rows.size()).map(rows::item).toArray();
    }

    private static Interactions rows(int user, int count) {
        Interactions.Builder builder = new Interactions.Builder();
        for (int item = 0; item < count; item++) {
            builder.add(user, item, item % 2, Float.NaN);
        }
        return builder.build();
    }
}
