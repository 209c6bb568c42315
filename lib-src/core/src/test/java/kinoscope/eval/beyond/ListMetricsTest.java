package kinoscope.eval.beyond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.eval.stats.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListMetricsTest {
    private static final ItemSimilarity PARITY = (first, second) -> first % 2 == second % 2 ? 1 : 0;
    private static final List<int[]> LISTS = List.of(new int[] {1, 2, 3}, new int[] {3, 1, 5}, new int[] {7, 8, 3});

    static Stream<ListMetric> metrics() {
        return Stream.of(
                new IntraListDiversity("parity", PARITY), new DistinctShare(), new MostRepeated(), new ListOverlap());
    }

    /** Pairs of the first list: one of three is of one parity. The second list is all odd, the third as the first. */
    @Test
    void diversityIsTheMeanOverPairs() {
        IntraListDiversity diversity = new IntraListDiversity("parity", PARITY);
        assertThat(diversity.of(LISTS.get(0))).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(diversity.of(LISTS.get(1))).isZero();
        assertThat(diversity.of(LISTS)).isCloseTo(4 / 9.0, within(1e-12));
        assertThat(diversity.of(new int[] {4})).isNaN();
        assertThat(diversity.of(List.of(new int[] {4}, new int[] {4, 5}))).isEqualTo(1);
        assertThat(diversity.name()).isEqualTo("diversity of a list by parity");
    }

    @Test
    void pairsOfUnknownSimilarityAreLeftOut() {
        ItemSimilarity unknown = (first, second) -> first == 1 || second == 1 ? Double.NaN : PARITY.of(first, second);
        assertThat(new IntraListDiversity("parity", unknown).of(new int[] {1, 2, 3, 5}))
                .isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void repetitionsAreCounted() {
        assertThat(new DistinctShare().of(LISTS)).isCloseTo(6 / 9.0, within(1e-12));
        assertThat(new DistinctShare().of(List.of(new int[0]))).isNaN();
        assertThat(new MostRepeated().of(LISTS)).isEqualTo(1);
        assertThat(new MostRepeated().of(LISTS.subList(0, 1))).isEqualTo(1);
        assertThat(new MostRepeated().of(List.of(new int[] {1}, new int[] {2}))).isEqualTo(.5);
        assertThat(Repetitions.of(LISTS).subList(0, 3))
                .containsExactly(new Repetitions.Count(3, 3), new Repetitions.Count(1, 2), new Repetitions.Count(2, 1));
    }

    /** Shared 2 of 4, 1 of 5 and 1 of 5. */
    @Test
    void overlapIsTheMeanJaccardIndex() {
        assertThat(new ListOverlap().of(LISTS)).isCloseTo((.5 + .2 + .2) / 3, within(1e-12));
        assertThat(new ListOverlap().of(List.of(new int[] {2, 1}, new int[] {1, 2})))
                .isEqualTo(1);
        assertThat(new ListOverlap().of(LISTS.subList(0, 1))).isNaN();
        assertThat(new ListOverlap().of(List.of(new int[0], new int[0]))).isNaN();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void overlapAgreesWithSets(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> lists = Stream.generate(() -> random.ints(0, 30).distinct().limit(1 + random.nextInt(8)))
                .limit(12)
                .map(items -> items.toArray())
                .toList();
        double sum = 0;
        int pairs = 0;
        for (int u = 0; u < lists.size(); u++) {
            for (int v = 0; v < u; v++) {
                Set<Integer> shared = set(lists.get(u));
                shared.retainAll(set(lists.get(v)));
                Set<Integer> all = set(lists.get(u));
                all.addAll(set(lists.get(v)));
                sum += (double) shared.size() / all.size();
                pairs++;
            }
        }
        assertThat(new ListOverlap().of(lists)).isCloseTo(sum / pairs, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void theOrderOfUsersAndOfTheirItemsDoesNotMatter(ListMetric metric) {
        List<int[]> turned = List.of(new int[] {3, 8, 7}, new int[] {2, 1, 3}, new int[] {5, 3, 1});
        assertThat(metric.of(turned)).isCloseTo(metric.of(LISTS), within(1e-12));
    }

    private static Set<Integer> set(int[] items) {
        Set<Integer> set = new HashSet<>();
        for (int item : items) {
            set.add(item);
        }
        return set;
    }

    /** By hand: Comedy+Drama against Drama is 1 / sqrt(2). */
    @Test
    void genresAreComparedByTheirCosine() {
        Ratings.Builder ratings = Ratings.builder(RatingScale.WHOLE_STARS);
        List<Movie> movies = new ArrayList<>();
        List<List<String>> genres = List.of(List.of("Comedy", "Drama"), List.of("Drama"), List.of("War"), List.of());
        for (int id = 0; id < genres.size(); id++) {
            movies.add(new Movie(id, "Movie " + id, genres.get(id), "", Movie.Links.NONE));
            ratings.add(1, id, 3, 0);
        }
        ItemSimilarity similarity =
                ItemSimilarity.ofGenres(new Dataset("genres", true, ratings.build(), movies, List.of()));
        assertThat(similarity.of(0, 1)).isCloseTo(Math.sqrt(.5), within(1e-12));
        assertThat(similarity.of(0, 2)).isZero();
        assertThat(similarity.of(1, 1)).isEqualTo(1);
        assertThat(similarity.of(1, 3)).isNaN();
    }

    /** Each group of two users has one list in common, before; none, after. */
    @Test
    void groupsOfUsersAreTheObservations() {
        List<int[]> before = new ArrayList<>();
        List<int[]> after = new ArrayList<>();
        for (int user = 0; user < 21; user++) {
            before.add(new int[] {1, 2});
            after.add(new int[] {2 * user, 2 * user + 1});
        }
        UserGroups groups = UserGroups.of(before.size(), 2, 42);

        double[] same = groups.values(new ListOverlap(), before);
        double[] different = groups.values(new ListOverlap(), after);

        assertThat(same).hasSize(10).containsOnly(1);
        assertThat(different).containsOnly(0);
        assertThat(groups.values(new DistinctShare(), after)).containsOnly(1);
        assertThat(groups.values(new DistinctShare(), before)).containsOnly(.5);
        Interval difference = Bootstrap.defaults(1).difference(same, different);
        assertThat(difference.estimate()).isEqualTo(-1);
        assertThat(difference.n()).isEqualTo(10);
        assertThat(groups.size()).isEqualTo(2);
    }

    @Test
    void everyUserIsInOneGroupAtMost() {
        List<int[]> lists = new ArrayList<>();
        for (int user = 0; user < 50; user++) {
            lists.add(new int[] {user});
        }
        assertThat(UserGroups.of(50, 7, 3).values(new DistinctShare(), lists))
                .hasSize(7)
                .containsOnly(1);
        assertThat(UserGroups.of(50, 7, 3).values(first(), lists))
                .isEqualTo(UserGroups.of(50, 7, 3).values(first(), lists))
                .isNotEqualTo(UserGroups.of(50, 7, 4).values(first(), lists));
        assertThat(UserGroups.of(50, 1, 3).values(first(), lists))
                .doesNotHaveDuplicates()
                .hasSize(50);
    }

    private static ListMetric first() {
        return new ListMetric() {
            @Override
            public String name() {
                return "first item";
            }

            @Override
            public double of(List<int[]> lists) {
                return lists.get(0)[0];
            }
        };
    }

    @Test
    void groupsMustBeThere() {
        assertThatThrownBy(() -> UserGroups.of(5, 6, 1)).hasMessage("5 users are too few for a group of 6");
        assertThatThrownBy(() -> UserGroups.of(5, 0, 1)).hasMessage("a group needs a user, not 0");
        assertThatThrownBy(() -> UserGroups.of(5, 2, 1).values(new ListOverlap(), List.of()))
                .hasMessage("0 lists of 5 users");
    }
}
