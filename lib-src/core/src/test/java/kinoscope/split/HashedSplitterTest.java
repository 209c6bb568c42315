package kinoscope.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import kinoscope.data.Ratings;
import kinoscope.split.HashedSplitter.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashedSplitterTest {
    private static final int SIDE = 400;

    private static Map<Part, Integer> counts(HashedSplitter splitter, int firstUser, int firstMovie) {
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        for (int user = firstUser; user < firstUser + SIDE; user++) {
            for (int movie = firstMovie; movie < firstMovie + SIDE; movie++) {
                counts.merge(splitter.part(user, movie), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Five standard deviations of a share of 160,000 draws are .004 to .006. */
    @ParameterizedTest
    @CsvSource({"1, .8, .1, .1", "42, .5, .2, .3", "-3, .9, 0, .1"})
    void partsHaveAboutTheirShares(long seed, double train, double validation, double test) {
        HashedSplitter splitter = new HashedSplitter(new SplitShares(train, validation, test), seed);
        for (int first : new int[] {1, 1_000_000_000}) {
            Map<Part, Integer> counts = counts(splitter, first, 7);
            double all = SIDE * SIDE;
            assertThat(counts.get(Part.TRAIN) / all).isCloseTo(train, within(.006));
            assertThat(counts.getOrDefault(Part.VALIDATION, 0) / all).isCloseTo(validation, within(.006));
            assertThat(counts.get(Part.TEST) / all).isCloseTo(test, within(.006));
        }
    }

    @Test
    void seedsDivideIndependently() {
        HashedSplitter one = HashedSplitter.defaults();
        HashedSplitter other = new HashedSplitter(one.shares(), one.seed() + 1);
        long both = IntStream.range(0, SIDE * SIDE)
                .filter(pair -> one.part(pair / SIDE, pair % SIDE) == Part.TEST)
                .filter(pair -> other.part(pair / SIDE, pair % SIDE) == Part.TEST)
                .count();
        assertThat(both / (double) (SIDE * SIDE)).isCloseTo(.01, within(.002));
    }

    @Test
    void allIsTrainWithoutOtherShares() {
        HashedSplitter splitter = new HashedSplitter(new SplitShares(1, 0, 0), 1);
        assertThat(counts(splitter, 1, 1)).containsOnlyKeys(Part.TRAIN);
    }

    @Test
    void partOfARatingDependsOnNothingElse() {
        Ratings all = PlantedRatings.random(40, 5);
        Ratings half = all.where(row -> row % 2 == 0);
        Ratings testOfAll = HashedSplitter.defaults().split(all).test();
        Ratings testOfHalf = HashedSplitter.defaults().split(half).test();
        assertThat(pairs(testOfHalf)).isNotEmpty().isSubsetOf(Arrays.asList(pairs(testOfAll)));
    }

    private static String[] pairs(Ratings ratings) {
        return IntStream.range(0, ratings.size())
                .mapToObj(row -> ratings.users().id(ratings.user(row)) + " "
                        + ratings.items().id(ratings.item(row)))
                .toArray(String[]::new);
    }
}
