package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.data.User;
import kinoscope.eval.stats.Bootstrap;
import org.junit.jupiter.api.Test;

class GroupErrorsTest {
    private static final Bootstrap BOOTSTRAP = new Bootstrap(200, .95, 1);

    /** Held out: users 1 and 2 of one kind, user 3 of another, user 4 without demographics. */
    private static final Ratings HELD_OUT = Ratings.builder(RatingScale.WHOLE_STARS)
            .add(1, 1, 3, 0)
            .add(1, 2, 3, 0)
            .add(2, 1, 4, 0)
            .add(3, 2, 5, 0)
            .add(4, 3, 1, 0)
            .build();

    private static final Dataset DATASET = new Dataset(
            "tiny",
            false,
            HELD_OUT,
            IntStream.rangeClosed(1, 3)
                    .mapToObj(id -> new Movie(id, "Movie " + id, List.of(), "", Movie.Links.NONE))
                    .toList(),
            List.of(
                    new User(1, "F", 25, "writer", "0"),
                    new User(2, "F", 34, "zookeeper", "0"),
                    new User(3, "M", 56, "writer", "0")));

    /** Errors 1, -1, .5, -2 and 0. */
    private static final StarPredictions PREDICTIONS = new StarPredictions(HELD_OUT, new float[] {4, 2, 4.5f, 3, 1});

    private static GroupErrors errors(RatingGroups groups) {
        return GroupErrors.of(PREDICTIONS, groups, BOOTSTRAP);
    }

    @Test
    void genderByHand() {
        GroupErrors errors = errors(RatingGroups.byGender(DATASET));

        assertThat(errors.by()).isEqualTo("gender");
        assertThat(errors.groups()).extracting(GroupErrors.Group::name).containsExactly("F", "M");
        GroupErrors.Group women = errors.groups().get(0);
        assertThat(women.ratings()).isEqualTo(3);
        assertThat(women.users()).isEqualTo(2);
        assertThat(women.rmse().estimate()).isCloseTo(Math.sqrt(2.25 / 3), within(1e-12));
        assertThat(women.bias().estimate()).isCloseTo(.5 / 3, within(1e-12));
        assertThat(women.stars().estimate()).isCloseTo(10 / 3.0, within(1e-12));
    }

    /** Of user 1 with a loss of 1 a rating and user 2 with .25, one is drawn twice, or both. */
    @Test
    void usersAreDrawnWithAllTheirRatings() {
        GroupErrors.Group women =
                errors(RatingGroups.byGender(DATASET)).groups().get(0);

        assertThat(women.rmse().low()).isCloseTo(.5, within(1e-12));
        assertThat(women.rmse().high()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aGroupOfOneUserIsShownWithoutAnInterval() {
        GroupErrors.Group men = errors(RatingGroups.byGender(DATASET)).groups().get(1);

        assertThat(men.users()).isEqualTo(1);
        assertThat(men.rmse().estimate()).isEqualTo(2);
        assertThat(men.rmse().low()).isNaN();
        assertThat(men.rmse().high()).isNaN();
    }

    @Test
    void usersWithoutDemographicsFormNoGroupButCountInAll() {
        GroupErrors errors = errors(RatingGroups.byOccupation(DATASET));

        assertThat(errors.groups()).extracting(GroupErrors.Group::name).containsExactly("writer", "zookeeper");
        assertThat(errors.groups()).extracting(GroupErrors.Group::ratings).containsExactly(3, 1);
        assertThat(errors.all().ratings()).isEqualTo(5);
        assertThat(errors.all().users()).isEqualTo(4);
        assertThat(errors.all().rmse().estimate())
                .isCloseTo(RatingEvaluator.defaults(1).evaluate(PREDICTIONS).value("RMSE"), within(1e-12));
    }

    @Test
    void agesFormTheBandsOfMl1mAndEmptyOnesAreLeftOut() {
        assertThat(errors(RatingGroups.byAge(DATASET)).groups())
                .extracting(GroupErrors.Group::name)
                .containsExactly("25–34", "56 or more");
    }

    @Test
    void bandsCountTrainingRatings() {
        Ratings train = HELD_OUT.where(row -> row < 3);

        assertThat(errors(RatingGroups.byActivity(train, CountBand.wide())).groups())
                .extracting(group -> group.name() + ": " + group.ratings())
                .containsExactly("0: 2", "1–4: 3");
        assertThat(errors(RatingGroups.byPopularity(train, List.of(new CountBand(0, 0), new CountBand(2, 2))))
                        .groups())
                .extracting(group -> group.name() + ": " + group.ratings())
                .containsExactly("0: 1", "2: 2");
    }

    @Test
    void sortedByError() {
        assertThat(errors(RatingGroups.byOccupation(DATASET)).sorted().groups())
                .extracting(GroupErrors.Group::name)
                .containsExactly("zookeeper", "writer");
    }

    @Test
    void everyDivisionCountsEveryKnownRatingOnce() {
        StarPredictions drawn = DrawnStars.predictions(RatingScale.HALF_STARS, 3);
        Ratings ratings = drawn.ratings();
        List<User> users = IntStream.rangeClosed(1, 40)
                .mapToObj(id -> new User(id, id % 3 == 0 ? "F" : "M", 10 + 2 * id, "job " + id % 7, ""))
                .toList();
        List<Movie> movies = IntStream.rangeClosed(1, 30)
                .mapToObj(id -> new Movie(id, "Movie " + id, List.of(), "", Movie.Links.NONE))
                .toList();
        Dataset dataset = new Dataset("drawn", true, ratings, movies, users);

        List<RatingGroups> divisions = RatingGroups.all(dataset, ratings);

        assertThat(divisions)
                .extracting(RatingGroups::by)
                .containsExactly(
                        "training ratings of the user", "training ratings of the movie", "gender", "age", "occupation");
        for (RatingGroups division : divisions) {
            GroupErrors errors = GroupErrors.of(drawn, division, BOOTSTRAP);
            assertThat(errors.groups().stream()
                            .mapToInt(GroupErrors.Group::ratings)
                            .sum())
                    .isEqualTo(ratings.size());
            double squares = errors.groups().stream()
                    .mapToDouble(g -> g.ratings() * Math.pow(g.rmse().estimate(), 2))
                    .sum();
            assertThat(Math.sqrt(squares / ratings.size()))
                    .isCloseTo(errors.all().rmse().estimate(), within(1e-9));
        }
        assertThat(RatingGroups.all(new Dataset("drawn", true, ratings, movies, List.of()), ratings))
                .hasSize(2);
    }
}
