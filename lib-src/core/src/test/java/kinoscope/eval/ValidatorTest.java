package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.model.Recommender;
import kinoscope.split.Split;
import org.junit.jupiter.api.Test;

class ValidatorTest {
    private static final Recommender MODEL = PlantedCatalogue.model("fixed", 5, 2, 4, 6, 3, 1);

    /** Item 1 of user 0 is on rank 4 of 1..5. */
    @Test
    void measuresTheValidationPart() {
        Validator validator = Validator.of(PlantedCatalogue.split(), 5);

        assertThat(validator.applyAsDouble(MODEL)).isCloseTo(Math.log(2) / Math.log(5), within(1e-12));
        assertThat(validator.name()).isEqualTo("NDCG@5");
        assertThat(validator.users()).isEqualTo(1);
    }

    @Test
    void testPartMakesNoDifference() {
        Split split = PlantedCatalogue.split();
        Split other = new Split(
                "other test", 0, split.train(), split.validation(), split.test().subset(new int[0]));

        assertThat(Validator.of(other, 5).applyAsDouble(MODEL))
                .isEqualTo(Validator.of(split, 5).applyAsDouble(MODEL));
    }

    @Test
    void sampleIsFixedAndNearTheWhole() {
        Split split = randomSplit(400, 50);
        Recommender model = random(400, 50);
        double whole = Validator.of(split, 10).applyAsDouble(model);
        Validator sample = Validator.ofSample(split, 10, 200, 3);

        assertThat(whole)
                .isEqualTo(
                        Evaluator.onValidation("random", split, Bootstrap.defaults(1))
                                .evaluate(model, FullCatalogue.defaults(), List.of(new Ndcg(10)))
                                .mean("NDCG@10"),
                        within(1e-12));
        assertThat(sample.users()).isEqualTo(200);
        assertThat(sample.applyAsDouble(model)).isCloseTo(whole, within(.05));
        assertThat(Validator.ofSample(split, 10, 200, 3).applyAsDouble(model)).isEqualTo(sample.applyAsDouble(model));
        assertThat(Validator.ofSample(split, 10, 200, 4).applyAsDouble(model))
                .isNotEqualTo(sample.applyAsDouble(model));
    }

    @Test
    void refusesASplitWithoutValidation() {
        Split split = PlantedCatalogue.split();
        Split none = new Split("none", 0, split.train(), split.validation().subset(new int[0]), split.test());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Validator.of(none, 5))
                .withMessageStartingWith("no user has a relevant item in the validation part");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Validator.ofSample(split, 5, 0, 1))
                .withMessageContaining("0 users");
    }

    private static Split randomSplit(int users, int items) {
        SplittableRandom random = new SplittableRandom(9);
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int item = 0; item < items; item++) {
            builder.add(0, item, 3, 0);
        }
        for (int user = 1; user <= users - 1; user++) {
            int first = random.nextInt(items);
            builder.add(user, first, 4, 0).add(user, (first + 1 + random.nextInt(items - 1)) % items, 5, 0);
        }
        Ratings all = builder.build();
        int[] train = new int[items + users - 1];
        int[] validation = new int[users - 1];
        for (int row = 0; row < items; row++) {
            train[row] = row;
        }
        for (int user = 0; user < users - 1; user++) {
            train[items + user] = items + 2 * user;
            validation[user] = items + 2 * user + 1;
        }
        return new Split("random", 9, all.subset(train), all.subset(validation), all.subset(new int[0]));
    }

    private static Recommender random(int users, int items) {
        return new Recommender() {
            @Override
            public String name() {
                return "random";
            }

            @Override
            public int users() {
                return users;
            }

            @Override
            public int items() {
                return items;
            }

            @Override
            public void score(int user, float[] scores) {
                SplittableRandom random = new SplittableRandom(user);
                for (int i = 0; i < scores.length; i++) {
                    scores[i] = random.nextFloat();
                }
            }
        };
    }
}
