package kinoscope.model.neural.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.data.User;
import kinoscope.model.Demographics;
import kinoscope.model.factor.ItemGenres;

/** Users whose stars follow from occupation and genre, with a bias of each user and movie and a little noise. */
final class PlantedStars {
    static final int USERS = 80;
    static final int MOVIES = 60;
    private static final List<String> GENRES = List.of("Comedy", "Drama", "War");
    private static final List<String> OCCUPATIONS = List.of("baker", "miner");
    private static final int[] AGES = {1, 18, 25, 35, 45, 50, 56};

    private PlantedStars() {}

    /** Half of all pairs are rated. */
    static Dataset dataset(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<User> users = new ArrayList<>();
        for (int u = 0; u < USERS; u++) {
            users.add(new User(u + 1, u % 3 == 0 ? "F" : "M", AGES[u % AGES.length], OCCUPATIONS.get(u % 2), "0"));
        }
        List<Movie> movies = new ArrayList<>();
        for (int m = 0; m < MOVIES; m++) {
            List<String> genres = new ArrayList<>(List.of(GENRES.get(m % 3)));
            if (m % 7 == 0) {
                genres.add(GENRES.get((m + 1) % 3));
            }
            movies.add(new Movie(m + 1, "Movie " + m, genres, "", Movie.Links.NONE));
        }
        Ratings.Builder ratings = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int u = 0; u < USERS; u++) {
            for (int m = 0; m < MOVIES; m++) {
                if (random.nextInt(2) == 0) {
                    double liked = (u % 2 == 0) == (m % 3 == 0) ? 1.2 : -.8;
                    double stars =
                            3 + liked + .5 * (u % 5 - 2) / 2 + .5 * (m % 4 - 1.5) / 2 + .3 * random.nextGaussian();
                    ratings.add(u + 1, m + 1, Math.round(Math.max(1, Math.min(5, stars))), u * 1000L + m);
                }
            }
        }
        return new Dataset("planted", true, ratings.build(), movies, users);
    }

    static Optional<Demographics> demographics(Dataset dataset) {
        return Demographics.of(dataset);
    }

    static Optional<ItemGenres> genres(Dataset dataset) {
        return Optional.of(ItemGenres.of(dataset));
    }

    static List<Field> fields(RatingArchitecture architecture, Dataset dataset, Ratings train) {
        return Field.of(architecture, train, demographics(dataset), genres(dataset));
    }

    /** Some ratings at random, frequent users and rare ones. */
    static void fill(RatingBatch batch, int size, Ratings ratings, SplittableRandom random) {
        batch.setSize(size);
        for (int k = 0; k < size; k++) {
            int row = random.nextInt(ratings.size()) * random.nextInt(8) / 8;
            batch.users[k] = ratings.user(row);
            batch.items[k] = ratings.item(row);
            batch.userRows[k] = row % 11 == 0 ? ratings.users().size() : ratings.user(row);
            batch.itemRows[k] = row % 13 == 0 ? ratings.items().size() : ratings.item(row);
            batch.targets[k] = ratings.rating(row) / 5;
        }
    }
}
