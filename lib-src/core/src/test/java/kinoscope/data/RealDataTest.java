package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kinoscope.data.DatasetCard.StarCount;
import kinoscope.data.DatasetCard.TimeSpan;
import org.junit.jupiter.api.Test;

/** Facts about the public data sets, counted by others; skipped where the data are not there. */
class RealDataTest {
    private static final Datasets DATASETS =
            new Datasets(Path.of(System.getProperty("kinoscope.home", ".")), System.getenv());

    private static Datasets.Loaded load(String name) {
        place(name);
        return DATASETS.load(name);
    }

    private static Path place(String name) {
        var place = DATASETS.find(name);
        assumeTrue(place.isPresent(), () -> name + " is neither in data/ nor in $KINOSCOPE_DATA");
        return place.orElseThrow();
    }

    private static List<Integer> starCounts(DatasetCard card) {
        return card.stars().stream().map(StarCount::count).toList();
    }

    @Test
    void ml1m() {
        Datasets.Loaded loaded = load("ml-1m");
        DatasetCard card = DatasetCard.of(loaded.dataset());

        assertThat(card.users()).isEqualTo(6040);
        assertThat(card.describedUsers()).isEqualTo(6040);
        assertThat(card.listedMovies()).isEqualTo(3883);
        assertThat(card.items()).isEqualTo(3706);
        assertThat(card.ratings()).isEqualTo(1_000_209);
        assertThat(starCounts(card)).containsExactly(56_174, 107_557, 261_197, 348_971, 226_310);
        assertThat(card.perUser().min()).isEqualTo(20);
        assertThat(card.span())
                .contains(new TimeSpan(Instant.ofEpochSecond(956_703_932), Instant.ofEpochSecond(1_046_454_590)));
        assertThat(card.genres().stream().map(genre -> genre.genre() + " " + genre.listed()))
                .containsExactly(
                        "Action 503",
                        "Adventure 283",
                        "Animation 105",
                        "Children's 251",
                        "Comedy 1200",
                        "Crime 211",
                        "Documentary 127",
                        "Drama 1603",
                        "Fantasy 68",
                        "Film-Noir 44",
                        "Horror 343",
                        "Musical 114",
                        "Mystery 106",
                        "Romance 471",
                        "Sci-Fi 276",
                        "Thriller 492",
                        "War 143",
                        "Western 68");
        assertThat(card.genres().stream().map(genre -> genre.genre() + " " + genre.rated()))
                .contains("Drama 1493", "Comedy 1163", "Action 495", "Film-Noir 44");
        assertThat(loaded.dataset().movies().stream().map(Movie::title))
                .contains("Misérables, Les (1995)")
                .noneMatch(title -> title.contains("\uFFFD"));
    }

    @Test
    void ml100k() {
        Datasets.Loaded loaded = load("ml-100k");
        DatasetCard card = DatasetCard.of(loaded.dataset());

        assertThat(card.users()).isEqualTo(943);
        assertThat(card.items()).isEqualTo(1682);
        assertThat(card.listedMovies()).isEqualTo(1682);
        assertThat(starCounts(card)).containsExactly(6110, 11_370, 27_145, 34_174, 21_201);
        assertThat(card.genres()).hasSize(18);
        assertThat(card.describedUsers()).isEqualTo(943);

        Ratings ratings = loaded.dataset().ratings();
        for (int fold = 1; fold <= 5; fold++) {
            int[] base = SplitFile.rows(loaded.place(), "u" + fold + ".base", ratings);
            int[] test = SplitFile.rows(loaded.place(), "u" + fold + ".test", ratings);
            assertThat(base).hasSize(80_000);
            assertThat(IntStream.concat(Arrays.stream(base), Arrays.stream(test))
                            .distinct()
                            .count())
                    .isEqualTo(100_000);
        }
    }

    @Test
    void mlLatestSmall() {
        Datasets.Loaded loaded = load("ml-latest-small");
        DatasetCard card = DatasetCard.of(loaded.dataset());

        assertThat(card.ratings()).isEqualTo(100_836);
        assertThat(card.users()).isEqualTo(610);
        assertThat(card.items()).isEqualTo(9724);
        assertThat(card.listedMovies()).isEqualTo(9742);
        assertThat(card.genres()).hasSize(19);
        assertThat(card.stars()).hasSize(10);
        assertThat(card.mean()).isEqualTo(3.50156, within(1e-5));
        assertThat(Tag.read(loaded.place())).hasSize(3683);
        Path zip = loaded.place().resolve("ml-latest-small.zip");
        assumeTrue(zip.toFile().exists(), () -> zip + " is not there");
        assertThat(DatasetReader.read(zip).ratings().fingerprint())
                .isEqualTo(loaded.dataset().ratings().fingerprint());
    }

    @Test
    void plotsAndPostersOfMl1m() {
        Datasets.Loaded loaded = load("ml-1m");
        Path extra = loaded.place().resolve("movies_extra.tsv");
        assumeTrue(extra.toFile().exists(), () -> extra + " is not there");
        DatasetCard card = DatasetCard.of(loaded.dataset());

        assertThat(card.plots()).isEqualTo(3856);
        assertThat(card.ratedPlots()).isEqualTo(3692);
        Plots abstracts = Plots.read(loaded.place().resolve("dbpedia_abstracts.tsv"));
        assertThat(abstracts.size()).isEqualTo(3301);
        assertThat(abstracts.addTo(loaded.dataset()).movieById(2).orElseThrow().plot())
                .startsWith("Jumanji is a 1995 American fantasy adventure film");
        assertThat(loaded.posters().countRated(loaded.dataset())).isEqualTo(3256);
    }

    /** 156 users' own held-out item stands among their 99; stars of the held-out items as counted in the published file. */
    @Test
    void ncfTestSetOfMl1m() {
        Path folder = place("ncf");
        Ratings ratings = load("ml-1m").dataset().ratings();

        NcfTestSet test = NcfTestSet.read(folder, ratings);

        assertThat(test.items()).hasSize(6040).startsWith(25, 133);
        Ratings heldOut = ratings.subset(test.rows());
        int[] stars = new int[6];
        for (int row = 0; row < heldOut.size(); row++) {
            assertThat(heldOut.user(row)).isEqualTo(row);
            stars[Math.round(heldOut.rating(row))]++;
        }
        assertThat(stars).containsExactly(0, 391, 659, 1413, 2015, 1562);
        assertThat(Stream.iterate(0, user -> user + 1).limit(6040).filter(user -> Arrays.stream(test.negatives()[user])
                        .anyMatch(i -> i == test.items()[user])))
                .hasSize(156);
    }
}
