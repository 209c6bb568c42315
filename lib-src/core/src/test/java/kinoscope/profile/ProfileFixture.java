package kinoscope.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;

/** Small data sets for the tests of this package. */
final class ProfileFixture {
    private ProfileFixture() {}

    /** Ratings as rows of (user id, movie id, stars), and movies by {@code "id Genre|Genre"}. */
    static Dataset dataset(int[][] rows, String... movies) {
        Ratings.Builder ratings = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int[] row : rows) {
            ratings.add(row[0], row[1], row[2], 0);
        }
        List<Movie> list = new ArrayList<>();
        for (String movie : movies) {
            String[] parts = movie.split(" ");
            list.add(new Movie(
                    Integer.parseInt(parts[0]),
                    "Movie " + parts[0],
                    List.of(parts[1].split("\\|")),
                    "",
                    Movie.Links.NONE));
        }
        return new Dataset("fixture", true, ratings.build(), list, List.of());
    }

    /** 40 users, 120 movies of one to three of 8 genres, each user with 2 to 25 ratings. */
    static Dataset random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] movies = new String[120];
        for (int i = 0; i < movies.length; i++) {
            StringBuilder genres = new StringBuilder("G" + random.nextInt(8));
            for (int g = random.nextInt(3); g > 0; g--) {
                String genre = "G" + random.nextInt(8);
                genres.append(genres.indexOf(genre) < 0 ? "|" + genre : "");
            }
            movies[i] = (i + 1000) + " " + genres;
        }
        List<int[]> rows = new ArrayList<>();
        for (int user = 0; user < 40; user++) {
            boolean[] seen = new boolean[movies.length];
            int favourite = random.nextInt(movies.length);
            for (int n = 2 + random.nextInt(24); n > 0; n--) {
                int movie = (favourite + random.nextInt(30)) % movies.length;
                if (!seen[movie]) {
                    rows.add(new int[] {500 + user, 1000 + movie, 1 + random.nextInt(5)});
                    seen[movie] = true;
                }
            }
        }
        return dataset(rows.toArray(new int[0][]), movies);
    }

    /** The same ratings and movies in another order. */
    static Dataset mixed(Dataset dataset, long seed) {
        Ratings ratings = dataset.ratings();
        List<int[]> rows = new ArrayList<>();
        for (int row = 0; row < ratings.size(); row++) {
            rows.add(new int[] {
                ratings.users().id(ratings.user(row)), ratings.items().id(ratings.item(row)), (int) ratings.rating(row)
            });
        }
        Collections.shuffle(rows, new Random(seed));
        String[] movies = dataset.movies().stream()
                .map(movie -> movie.id() + " " + String.join("|", movie.genres()))
                .toArray(String[]::new);
        return dataset(rows.toArray(new int[0][]), movies);
    }

    static double[][] randomCosines(Dataset dataset, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1000);
        double[][] cosines =
                new double[dataset.ratings().users().size()][dataset.genres().size()];
        for (double[] row : cosines) {
            for (int genre = 0; genre < row.length; genre++) {
                row[genre] = random.nextDouble(-1, 1);
            }
        }
        return cosines;
    }
}
