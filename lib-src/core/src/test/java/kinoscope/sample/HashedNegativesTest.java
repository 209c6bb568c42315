package kinoscope.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import kinoscope.split.SubSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashedNegativesTest {
    private static final int[] CATALOGUE =
            IntStream.rangeClosed(1, 40).map(k -> 3 * k).toArray();
    private static final SamplingOptions OPTIONS = SamplingOptions.defaults().withNegativesPerPositive(2);

    private static HashedNegatives rule(SamplingOptions options) {
        return new HashedNegatives(CATALOGUE, options);
    }

    private static List<Integer> movies(UserSample sample, int label) {
        return IntStream.range(0, sample.size())
                .filter(row -> sample.label(row) == label)
                .mapToObj(sample::movie)
                .toList();
    }

    private static List<String> rows(UserSample sample) {
        return IntStream.range(0, sample.size())
                .mapToObj(row -> sample.movie(row) + " " + sample.label(row) + " " + sample.stars(row))
                .toList();
    }

    @Test
    void positivesAscendAndEachIsFollowedByItsNegatives() {
        UserSample sample = rule(OPTIONS).sample(7, new int[] {30, 3, 60}, new float[] {5, 3, 1});
        assertThat(IntStream.range(0, sample.size()).map(sample::label)).containsExactly(1, 0, 0, 1, 0, 0);
        assertThat(movies(sample, 1)).containsExactly(3, 30);
        assertThat(sample.positives()).isEqualTo(2);
        assertThat(rows(sample)).startsWith("3 1 3.0", "60 0 1.0").element(3).isEqualTo("30 1 5.0");
    }

    @Test
    void hardComesBeforeSoftAndSoftBeforeUnobserved() {
        int[] movies = {3, 6, 9, 12, 15, 18, 21};
        float[] stars = {2, 1, 5, 2, 1, 4, 4.5f};
        List<Integer> negatives = movies(rule(OPTIONS).sample(7, movies, stars), 0);
        assertThat(negatives.subList(0, 2)).containsExactlyInAnyOrder(6, 15);
        assertThat(negatives.subList(2, 4)).containsExactlyInAnyOrder(3, 12);
        assertThat(negatives.subList(4, 6))
                .hasSize(2)
                .doesNotContainAnyElementsOf(Arrays.stream(movies).boxed().toList());
    }

    /** The rule written down naively: all pairs of hash and movie in a list, and draws by big numbers. */
    @Test
    void orderIsThatOfTheHashes() {
        int[] movies = CATALOGUE.clone();
        float[] stars = new float[movies.length];
        Arrays.fill(stars, 1);
        Arrays.fill(stars, 0, 5, 4);
        long own = SubSeed.of(OPTIONS.seed(), 7);
        List<Integer> lows =
                new ArrayList<>(Arrays.stream(movies).skip(5).boxed().toList());
        Map<Integer, Long> hashes = new HashMap<>();
        lows.forEach(movie -> hashes.put(movie, SubSeed.of(SubSeed.of(own, 0), movie)));
        lows.sort((one, other) -> Long.compare(hashes.get(one), hashes.get(other)));
        assertThat(movies(rule(OPTIONS).sample(7, movies, stars), 0)).isEqualTo(lows.subList(0, 10));

        List<Integer> drawn = new ArrayList<>();
        for (int n = 0; drawn.size() < 2; n++) {
            int movie = CATALOGUE[(int) ((SubSeed.of(SubSeed.of(own, 1), n) >>> 1) % CATALOGUE.length)];
            if (movie != 3 && !drawn.contains(movie)) {
                drawn.add(movie);
            }
        }
        assertThat(movies(rule(OPTIONS).sample(7, new int[] {3}, new float[] {4}), 0))
                .isEqualTo(drawn);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void orderOfTheRatingsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 25).boxed().toList());
        float[] given = new float[25];
        for (int k = 0; k < given.length; k++) {
            given[k] = 1 + random.nextInt(5);
        }
        List<String> first = null;
        for (int turn = 0; turn < 5; turn++) {
            Collections.shuffle(order, random);
            int[] movies = order.stream().mapToInt(k -> CATALOGUE[k]).toArray();
            float[] stars = new float[25];
            for (int k = 0; k < stars.length; k++) {
                stars[k] = given[order.get(k)];
            }
            List<String> rows = rows(rule(OPTIONS.withSeed(seed)).sample(9, movies, stars));
            first = first == null ? rows : first;
            assertThat(rows).isEqualTo(first);
        }
    }

    @Test
    void usersAndSeedsDiffer() {
        int[] movies = {3};
        float[] stars = {4};
        SamplingOptions ten = OPTIONS.withNegativesPerPositive(10);
        List<Integer> one = movies(rule(ten).sample(7, movies, stars), 0);
        assertThat(movies(rule(ten).sample(8, movies, stars), 0)).isNotEqualTo(one);
        assertThat(movies(rule(ten.withSeed(2)).sample(7, movies, stars), 0)).isNotEqualTo(one);
    }

    @Test
    void unobservedMoviesAreEquallyLikely() {
        int[] counts = new int[CATALOGUE.length];
        SamplingOptions one = OPTIONS.withNegativesPerPositive(1);
        int users = 50_000;
        for (int user = 0; user < users; user++) {
            UserSample sample = rule(one).sample(user, new int[] {6}, new float[] {5});
            counts[Arrays.binarySearch(CATALOGUE, sample.movie(1))]++;
        }
        assertThat(counts[1]).isZero();
        double expected = users / 39.0;
        double chiSquare = IntStream.range(0, counts.length)
                .filter(k -> k != 1)
                .mapToDouble(k -> Math.pow(counts[k] - expected, 2) / expected)
                .sum();
        // Chi-square with 38 degrees of freedom: mean 38, standard deviation 8.7.
        assertThat(chiSquare).isCloseTo(38, within(40.0));
    }

    @Test
    void lowRatingsComeFirstEquallyOften() {
        int[] counts = new int[3];
        SamplingOptions one = OPTIONS.withNegativesPerPositive(1);
        for (int user = 0; user < 30_000; user++) {
            UserSample sample = rule(one).sample(user, new int[] {3, 6, 9, 12}, new float[] {1, 5, 1.5f, 0.5f});
            counts[sample.movie(1) == 3 ? 0 : sample.movie(1) == 9 ? 1 : 2]++;
        }
        // Standard deviation 82.
        for (int count : counts) {
            assertThat(count).isCloseTo(10_000, within(400));
        }
    }

    @Test
    void poolIsUsedUpOnceAndTheFirstPositivesGetWhatThereIs() {
        int[] movies = IntStream.range(0, 38).map(k -> CATALOGUE[k]).toArray();
        float[] stars = new float[38];
        Arrays.fill(stars, 4);
        stars[0] = 2;
        UserSample sample = rule(OPTIONS).sample(7, movies, stars);
        assertThat(sample.positives()).isEqualTo(37);
        assertThat(sample.size()).isEqualTo(37 + 3);
        assertThat(movies(sample, 0)).startsWith(3).containsExactlyInAnyOrder(3, CATALOGUE[38], CATALOGUE[39]);
        assertThat(IntStream.range(0, 6).map(sample::label)).containsExactly(1, 0, 0, 1, 0, 1);
    }

    @Test
    void userWithoutPositivesHasNoRows() {
        assertThat(rule(OPTIONS).sample(7, new int[] {3}, new float[] {1}).size())
                .isZero();
        assertThat(rule(OPTIONS).sample(7, new int[0], new float[0]).size()).isZero();
    }

    @Test
    void badInputIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(OPTIONS).sample(7, new int[] {4}, new float[] {1}))
                .withMessage("movie 4 is not in the catalogue");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(OPTIONS).sample(7, new int[] {3, 3}, new float[] {1, 2}))
                .withMessage("user 7 has rated movie 3 twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(OPTIONS).sample(7, new int[] {3}, new float[0]))
                .withMessage("1 movies and 0 ratings");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HashedNegatives(new int[] {3, 2}, OPTIONS))
                .withMessage("catalogue does not ascend: 2 behind 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(OPTIONS.withStrategy(NegativeStrategy.UNIFORM)))
                .withMessage("sampling by hash is hard-first, not UNIFORM");
    }
}
