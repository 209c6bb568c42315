package kinoscope.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.data.User;

/** 40 users, each of whom watches 15 of the 20 movies of one of two groups and one movie of the other. */
public final class PlantedTastes {
    /** The movies of a group; those of the first have the first ids. */
    public static final int GROUP = 20;

    private static final int USERS = 40;
    private static final int SEEN = 15;

    private PlantedTastes() {}

    /** The data set of a seed. */
    public static Dataset dataset(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Movie> movies = new ArrayList<>();
        for (int movie = 0; movie < 2 * GROUP; movie++) {
            String genre = movie < GROUP ? "Comedy" : "Horror";
            movies.add(new Movie(100 + movie, title(movie), List.of(genre), "", Movie.Links.NONE));
        }
        Ratings.Builder ratings = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int user = 0; user < USERS; user++) {
            int own = user % 2 * GROUP;
            int[] order = shuffled(random);
            ratings.add(1 + user, 100 + (own + GROUP) % (2 * GROUP) + order[SEEN], 2, 1000L * user);
            for (int n = 0; n < SEEN; n++) {
                ratings.add(1 + user, 100 + own + order[n], 3 + random.nextInt(3), 1000L * user + 1 + n);
            }
        }
        List<User> users = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            users.add(new User(1 + user, user % 3 == 0 ? "F" : "M", 25, user % 2 == 0 ? "artist" : "farmer", "0"));
        }
        return new Dataset("planted", true, ratings.build(), movies, users);
    }

    /** The title of a movie by its place, with the year. */
    public static String title(int movie) {
        return (movie < GROUP ? "Merry " : "Grim ") + (char) ('A' + movie % GROUP) + ", The (" + (1980 + movie) + ")";
    }

    private static int[] shuffled(SplittableRandom random) {
        int[] order = new int[GROUP];
        for (int i = 0; i < GROUP; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
