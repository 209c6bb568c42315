package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {
    @Test
    void equalScoresShareABlock() {
        Ranking ranking = Rankings.of(new float[] {1, 3, 2, 3, 2, 2}, 3, 4, 5);

        assertThat(ranking.blocks()).isEqualTo(3);
        assertThat(new int[] {ranking.end(0), ranking.end(1), ranking.end(2)}).containsExactly(2, 5, 6);
        assertThat(new int[] {ranking.hits(0), ranking.hits(1), ranking.hits(2)})
                .containsExactly(1, 2, 0);
    }

    @Test
    void lastBlockIsCompleteBeyondTheDepth() {
        Query query = new Query(0, new int[] {0, 1, 2, 3, 4}, new int[] {4});
        Ranking ranking = Ranking.of(query, new float[] {5, 2, 2, 2, 1}, 2);

        assertThat(ranking.blocks()).isEqualTo(2);
        assertThat(ranking.end(1)).isEqualTo(4);
    }

    @Test
    void itemsOutsideTheCandidatesDoNotCount() {
        Query query = new Query(7, new int[] {1, 3}, new int[] {3});
        Ranking ranking = Ranking.of(query, new float[] {9, 1, 9, 2}, 2);

        assertThat(ranking.user()).isEqualTo(7);
        assertThat(ranking.candidates()).isEqualTo(2);
        assertThat(ranking.item(ranking.candidateAt(0))).isEqualTo(3);
        assertThat(ranking.item(ranking.candidateAt(1))).isEqualTo(1);
    }

    @Test
    void bothZerosAreOneScoreAndInfinitiesAreOrdered() {
        Ranking ranking = Rankings.of(new float[] {-0f, 0f, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, -1f}, 0);

        assertThat(ranking.blocks()).isEqualTo(4);
        assertThat(IntStream.range(0, 5).map(ranking::candidateAt)).containsExactly(3, 0, 1, 4, 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partialOrderIsThePrefixOfTheFullSort(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] scores = new float[500];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(200) - 100;
        }
        int[] sorted = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        Query query = new Query(0, IntStream.range(0, scores.length).toArray(), new int[0]);
        for (int depth : new int[] {1, 7, 10, 499, 500, 600}) {
            Ranking ranking = Ranking.of(query, scores, depth);
            int end = ranking.end(ranking.blocks() - 1);

            assertThat(end).isGreaterThanOrEqualTo(Math.min(depth, scores.length));
            assertThat(IntStream.range(0, end).map(ranking::candidateAt))
                    .containsExactly(
                            IntStream.range(0, end).map(i -> sorted[i]).boxed().toArray(Integer[]::new));
        }
    }

    @Test
    void refusesWhatCannotBeRanked() {
        Query query = new Query(3, new int[] {0, 1}, new int[] {1});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranking.of(query, new float[] {1, Float.NaN}, 1))
                .withMessage("the score of user 3 for item 1 is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranking.of(query, new float[] {1, 2}, -1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Query(3, new int[] {0, 2}, new int[] {1}))
                .withMessage("item 1 is relevant to user 3 but not among the candidates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Query(3, new int[] {2, 1}, new int[0]))
                .withMessageContaining("not ascending: 2, 1");
    }
}
