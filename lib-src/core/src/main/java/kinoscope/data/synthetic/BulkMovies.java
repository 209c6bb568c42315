package kinoscope.data.synthetic;

import java.util.Arrays;

/**
 * The movies of a large synthetic data set: genres, hidden factors and a long-tailed popularity.
 *
 * <p>The movie of popularity rank {@code r} has the weight {@code (r + 168)^-2.4} (Zipf and Mandelbrot), which comes
 * near to the counts of ML-25M. At its size the most popular movie has 79 thousand ratings (ML-25M: 81 thousand), the median of
 * the rated movies is 8 ratings (6), and 60,084 movies are rated (59,047). Factors of a movie are
 * {@code 0.8 a + 0.3 b + 0.5 noise} with the centres {@code a} and {@code b} of its first and second genre.
 */
final class BulkMovies {
    /** The length of the hidden factors. */
    static final int FACTORS = 8;

    private static final SampleGenre[] GENRES = SampleGenre.values();
    private static final double FLATTENED_HEAD = 168;
    private static final double EXPONENT = 2.4;
    private static final double FIRST_GENRE = 0.8;
    private static final double SECOND_GENRE = 0.3;
    private static final double OWN = 0.5;
    private static final int LARGEST_GAP = 6;

    private final int[] ids;
    private final int[] genre;
    private final int[] secondGenre;
    private final double[][] factors;
    private final double[] weight;
    private final double[] quality;
    private final double[][] centres = new double[GENRES.length][];
    private final int[][] byGenre = new int[GENRES.length][];
    private final double[][] weightUpTo = new double[GENRES.length][];

    private BulkMovies(int movies) {
        ids = new int[movies];
        genre = new int[movies];
        secondGenre = new int[movies];
        factors = new double[movies][];
        weight = new double[movies];
        quality = new double[movies];
    }

    /** Invents the movies. */
    static BulkMovies invent(BulkOptions options) {
        BulkMovies movies = new BulkMovies(options.movies());
        SampleRandom random = SampleRandom.of(options.seed(), "bulk movies", 0);
        Arrays.setAll(movies.centres, g -> vector(random));
        double[] shares = Arrays.stream(GENRES).mapToDouble(SampleGenre::share).toArray();
        int id = 0;
        for (int movie = 0; movie < options.movies(); movie++) {
            id += 1 + random.below(LARGEST_GAP);
            movies.ids[movie] = id;
            movies.genre[movie] = random.weighted(shares);
            movies.secondGenre[movie] = random.weighted(shares);
            movies.factors[movie] = movies.factorsOf(movie, random);
            movies.quality[movie] = random.gaussian();
        }
        movies.dealPopularity(random);
        movies.sortByGenre();
        return movies;
    }

    int size() {
        return ids.length;
    }

    /** The raw id; ids ascend with gaps. */
    int id(int movie) {
        return ids[movie];
    }

    /** The genres as in {@code movies.csv}, which spells one of them otherwise than ML-1M. */
    String genreField(int movie) {
        String first = label(genre[movie]);
        return secondGenre[movie] == genre[movie] ? first : first + "|" + label(secondGenre[movie]);
    }

    /** A title that says what it is. */
    String title(int movie, SampleRandom random) {
        SampleGenre first = GENRES[genre[movie]];
        return "Invented " + label(genre[movie]) + " " + ids[movie] + " (" + first.year(random) + ")";
    }

    int genre(int movie) {
        return genre[movie];
    }

    double weight(int movie) {
        return weight[movie];
    }

    double quality(int movie) {
        return quality[movie];
    }

    /** The product of a user's and a movie's factors, about as wide as a standard normal number. */
    double affinity(double[] user, int movie) {
        return dot(user, factors[movie]);
    }

    /** The product of a user's factors with the centre of each genre, as wide as that with a movie: {@code double[genres]}. */
    double[] genreAffinities(double[] user) {
        return Arrays.stream(centres)
                .mapToDouble(centre -> dot(user, centre) / StrictMath.sqrt(FACTORS))
                .toArray();
    }

    /** The weights of all movies that a genre leads: {@code double[genres]}. */
    double[] genreWeights() {
        return Arrays.stream(weightUpTo)
                .mapToDouble(sums -> sums.length == 0 ? 0 : sums[sums.length - 1])
                .toArray();
    }

    /** A movie that a genre leads, drawn in proportion to its weight. */
    int draw(int leading, SampleRandom random) {
        double[] sums = weightUpTo[leading];
        int found = Arrays.binarySearch(sums, random.uniform() * sums[sums.length - 1]);
        return byGenre[leading][Math.min(found < 0 ? -found - 1 : found + 1, sums.length - 1)];
    }

    /** Standard normal numbers. */
    static double[] vector(SampleRandom random) {
        double[] vector = new double[FACTORS];
        Arrays.setAll(vector, f -> random.gaussian());
        return vector;
    }

    private double[] factorsOf(int movie, SampleRandom random) {
        double[] own = vector(random);
        double[] result = new double[FACTORS];
        for (int f = 0; f < FACTORS; f++) {
            result[f] = (FIRST_GENRE * centres[genre[movie]][f]
                            + SECOND_GENRE * centres[secondGenre[movie]][f]
                            + OWN * own[f])
                    / StrictMath.sqrt(FACTORS);
        }
        return result;
    }

    private void dealPopularity(SampleRandom random) {
        int[] ranks = new int[ids.length];
        for (int movie = 0; movie < ranks.length; movie++) {
            int other = random.below(movie + 1);
            ranks[movie] = ranks[other];
            ranks[other] = movie;
        }
        for (int movie = 0; movie < ranks.length; movie++) {
            weight[movie] = StrictMath.pow(1 + ranks[movie] + FLATTENED_HEAD, -EXPONENT);
        }
    }

    private void sortByGenre() {
        int[] counts = new int[GENRES.length];
        for (int g : genre) {
            counts[g]++;
        }
        for (int g = 0; g < counts.length; g++) {
            byGenre[g] = new int[counts[g]];
            weightUpTo[g] = new double[counts[g]];
        }
        int[] next = new int[GENRES.length];
        for (int movie = 0; movie < genre.length; movie++) {
            int g = genre[movie];
            byGenre[g][next[g]] = movie;
            weightUpTo[g][next[g]] = weight[movie] + (next[g] == 0 ? 0 : weightUpTo[g][next[g] - 1]);
            next[g]++;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int f = 0; f < FACTORS; f++) {
            sum += a[f] * b[f];
        }
        return sum;
    }

    private static String label(int genre) {
        return GENRES[genre] == SampleGenre.CHILDRENS ? "Children" : GENRES[genre].label();
    }
}
