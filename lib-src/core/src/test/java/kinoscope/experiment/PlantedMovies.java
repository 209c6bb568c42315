package kinoscope.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;

/** 40 users who love one of three genres and never watch another, and 60 movies whose plots use the words of their genre. */
final class PlantedMovies {
    private static final int USERS = 40;
    private static final int MOVIES = 60;
    private static final int RATINGS_OF_A_USER = 20;
    private static final List<String> GENRES = List.of("Comedy", "Horror", "Western");
    private static final List<List<String>> WORDS = List.of(
            List.of("laughing", "wedding", "neighbour", "joke", "party"),
            List.of("cellar", "scream", "knife", "darkness", "ghost"),
            List.of("horse", "sheriff", "saloon", "desert", "duel"));

    private PlantedMovies() {}

    /** The data set of a seed. */
    static Dataset dataset(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Movie> movies = new ArrayList<>();
        for (int m = 0; m < MOVIES; m++) {
            List<String> words = WORDS.get(m % GENRES.size());
            StringBuilder plot = new StringBuilder("A story of");
            for (int w = 0; w < 12; w++) {
                plot.append(' ').append(words.get(random.nextInt(words.size())));
            }
            movies.add(new Movie(
                    100 + m, "Movie " + m, List.of(GENRES.get(m % GENRES.size())), plot + ".", Movie.Links.NONE));
        }
        Ratings.Builder ratings = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int user = 0; user < USERS; user++) {
            int loved = user % GENRES.size();
            int shunned = (user + 2) % GENRES.size();
            int[] known = Arrays.stream(shuffled(random))
                    .filter(movie -> movie % GENRES.size() != shunned)
                    .limit(RATINGS_OF_A_USER)
                    .toArray();
            for (int n = 0; n < RATINGS_OF_A_USER; n++) {
                int stars = 1 + random.nextInt(2) + (known[n] % GENRES.size() == loved ? 3 : 0);
                ratings.add(1 + user, 100 + known[n], stars, 1000L * user + n);
            }
        }
        return new Dataset("planted", true, ratings.build(), movies, List.of());
    }

    /** The same but that the last fifth of each user's ratings has the opposite stars. */
    static Dataset withOppositeEnds(Dataset dataset) {
        Ratings old = dataset.ratings();
        Ratings.Builder ratings = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int row = 0; row < old.size(); row++) {
            boolean late = old.timestamp(row) % 1000 >= RATINGS_OF_A_USER * 4 / 5;
            float stars = late ? 6 - old.rating(row) : old.rating(row);
            ratings.add(old.users().id(old.user(row)), old.items().id(old.item(row)), stars, old.timestamp(row));
        }
        return new Dataset(dataset.name(), true, ratings.build(), dataset.movies(), dataset.users());
    }

    private static int[] shuffled(SplittableRandom random) {
        int[] order = new int[MOVIES];
        for (int i = 0; i < MOVIES; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
