package kinoscope.data.synthetic;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Invents the movies: ids with gaps, one to three genres, a main and a minor theme, quality, and an appeal that falls with
 * popularity rank {@code p} as {@code -1.35 ln(p + 25)} (Zipf-Mandelbrot), so that the popularity has a long tail.
 */
final class SampleCatalogue {
    private static final double[] GENRE_COUNT = {3, 5, 2};
    private static final double ZIPF_EXPONENT = 1.35;
    private static final double ZIPF_OFFSET = 25;
    private static final double QUALITY_IN_POPULARITY = 0.7;

    private final SampleVocabulary people = SampleVocabulary.load("people");
    private final SampleTitles titles = new SampleTitles();

    /** The movies in order of their ids. */
    static List<SampleMovie> invent(SampleOptions options) {
        return new SampleCatalogue().movies(options);
    }

    private List<SampleMovie> movies(SampleOptions options) {
        SampleRandom random = SampleRandom.of(options.seed(), "popularity", 0);
        double[] quality = new double[options.movies()];
        Map<Integer, Double> order = new HashMap<>();
        for (int i = 0; i < quality.length; i++) {
            quality[i] = random.gaussian();
            order.put(i, QUALITY_IN_POPULARITY * quality[i] + random.gaussian());
        }
        List<Integer> ranked = order.keySet().stream()
                .sorted((a, b) -> Double.compare(order.get(b), order.get(a)))
                .toList();
        double[] appeal = new double[quality.length];
        for (int rank = 0; rank < appeal.length; rank++) {
            appeal[ranked.get(rank)] = -ZIPF_EXPONENT * StrictMath.log(rank + ZIPF_OFFSET);
        }
        List<SampleMovie> movies = new ArrayList<>();
        int id = 0;
        for (int i = 0; i < quality.length; i++) {
            SampleRandom own = SampleRandom.of(options.seed(), "movie", i);
            id += 1 + own.below(3);
            movies.add(movie(id, quality[i], appeal[i], own));
        }
        return movies;
    }

    private SampleMovie movie(int id, double quality, double appeal, SampleRandom random) {
        SampleGenre lead = lead(random);
        List<SampleGenre> genres = genres(lead, random);
        SampleTheme theme = theme(genres, null, random);
        SampleTheme second = theme(genres, theme, random);
        double[] loading = new double[SampleTheme.values().length];
        loading[theme.ordinal()] = random.uniform(0.8, 1);
        loading[second.ordinal()] = random.uniform(0.2, 0.5);
        SamplePerson person = SamplePerson.draw(people, random);
        String title = titles.write(lead, theme, person, lead.year(random), random);
        return new SampleMovie(id, title, lead, genres, theme, second, loading, quality, appeal, person);
    }

    private static SampleGenre lead(SampleRandom random) {
        SampleGenre[] all = SampleGenre.values();
        double[] shares = new double[all.length];
        for (int g = 0; g < all.length; g++) {
            shares[g] = all[g].share();
        }
        return all[random.weighted(shares)];
    }

    private static List<SampleGenre> genres(SampleGenre lead, SampleRandom random) {
        List<String> companions = lead.vocabulary().of("companion");
        Set<SampleGenre> genres = EnumSet.of(lead);
        for (int extra = random.weighted(GENRE_COUNT); extra > 0; extra--) {
            genres.add(SampleGenre.of(random.pick(companions)));
        }
        return List.copyOf(genres);
    }

    private static SampleTheme theme(List<SampleGenre> genres, SampleTheme taken, SampleRandom random) {
        SampleTheme[] all = SampleTheme.values();
        double[] weights = new double[all.length];
        for (SampleTheme theme : all) {
            for (SampleGenre genre : genres) {
                weights[theme.ordinal()] += theme == taken ? 0 : theme.affinity(genre) / genres.size();
            }
        }
        return all[random.weighted(weights)];
    }
}
