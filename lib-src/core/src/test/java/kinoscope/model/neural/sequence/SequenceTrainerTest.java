package kinoscope.model.neural.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kinoscope.data.InputException;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import org.junit.jupiter.api.Test;

class SequenceTrainerTest {
    private static final int ITEMS = 40;
    private static final SequenceOptions OPTIONS =
            new SequenceOptions(16, 32, List.of(0.0, .8), 32, 64, .02, 12, .1, 2, 3);

    /** Users walk along the items in steps of 3, so that the last item alone tells the next one. */
    private static final Ratings WALKS = walks();

    private static Ratings walks() {
        SplittableRandom random = new SplittableRandom(1);
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int user = 0; user < 150; user++) {
            int item = user % ITEMS;
            int length = 5 + random.nextInt(6);
            for (int time = 0; time < length; time++) {
                builder.add(1 + user, 1 + item, 4, time);
                item = (item + 3) % ITEMS;
            }
        }
        return builder.build();
    }

    @Test
    void learnsWhatComesNext() {
        List<SequenceEpoch> epochs = new ArrayList<>();
        SequenceModel model = new SequenceTrainer(OPTIONS).onEpoch(epochs::add).train(WALKS);
        assertThat(epochs).hasSize(12);
        assertThat(epochs.get(11).loss()).isLessThan(epochs.get(0).loss() / 3);
        int hits = 0;
        for (int item = 1; item <= ITEMS; item++) {
            int[] history = {WALKS.items().index(item)};
            float[] scores = new float[ITEMS];
            model.scoreHistory(history, scores);
            int best = 0;
            for (int other = 0; other < ITEMS; other++) {
                best = scores[other] > scores[best] ? other : best;
            }
            hits += WALKS.items().id(best) == (item - 1 + 3) % ITEMS + 1 ? 1 : 0;
        }
        assertThat(hits).isGreaterThan(35);
    }

    @Test
    void sameSeedSameModel() {
        SequenceOptions options = OPTIONS.withEpochs(2);
        SequenceModel one = new SequenceTrainer(options).train(WALKS);
        SequenceModel two = new SequenceTrainer(options).train(WALKS);
        assertThat(one.weights().input()).isEqualTo(two.weights().input());
        assertThat(one.weights().lower()).isEqualTo(two.weights().lower());
        SequenceModel other = new SequenceTrainer(options.withSeed(4)).train(WALKS);
        assertThat(other.weights().input()).isNotEqualTo(one.weights().input());
    }

    @Test
    void validationIsAskedAfterEachEpochAndProgressReachesTheEnd() {
        List<Double> values = new ArrayList<>();
        List<Long> done = new ArrayList<>();
        new SequenceTrainer(OPTIONS.withEpochs(2))
                .validatedBy(model -> .25)
                .onEpoch(epoch -> values.add(epoch.validation()))
                .showing((now, total, note) -> {
                    done.add(now);
                    assertThat(now).isLessThanOrEqualTo(total);
                })
                .train(WALKS);
        assertThat(values).containsExactly(.25, .25);
        assertThat(done.get(done.size() - 1)).isEqualTo(2L * (WALKS.size() - 150));
    }

    @Test
    void dataWithoutOrderAreRefused() {
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int user = 1; user <= 20; user++) {
            builder.add(user, user, 4, 0);
        }
        Ratings single = builder.build();
        assertThatThrownBy(() -> new SequenceTrainer(OPTIONS).train(single))
                .isInstanceOf(InputException.class)
                .hasMessage("no user has two items, so there is no order to learn");
    }
}
