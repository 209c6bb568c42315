package kinoscope.bench.als;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatingOperationsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 33})
    void agreeWithLoopsThatCount(int factors) {
        Ratings ratings = Ratings.builder(RatingScale.WHOLE_STARS)
                .add(1, 1, 3, 0)
                .add(1, 2, 4, 0)
                .add(2, 2, 5, 0)
                .add(3, 3, 5, 0)
                .build();
        Ratings train = ratings.subset(new int[] {0, 1, 2});
        int usersAndItemsWithRatings = 4;

        assertThat(FloatingOperations.inSweep(train, factors))
                .isCloseTo(2 * 3 * ofRating(factors) + usersAndItemsWithRatings * ofSystem(factors + 1), within(1e-6));
    }

    private static int ofRating(int factors) {
        int count = 3;
        for (int i = 0; i < factors; i++) {
            count += 1 + 2;
            for (int j = i; j < factors; j++) {
                count += 2;
            }
        }
        return count;
    }

    private static int ofSystem(int equations) {
        int count = 0;
        for (int row = 0; row < equations; row++) {
            for (int column = row; column < equations; column++) {
                count += 2 * row + 1;
            }
        }
        for (int triangle = 0; triangle < 2; triangle++) {
            for (int row = 0; row < equations; row++) {
                count += 2 * row + 1;
            }
        }
        return count;
    }
}
