package kinoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.sample.Interactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class TablesTest {
    private static final Dataset DATASET = new Dataset(
            "tiny",
            false,
            Ratings.builder(RatingScale.HALF_STARS)
                    .add(11, 101, 4.5f, 978_300_760)
                    .add(12, 102, 2, 0)
                    .build(),
            List.of(
                    new Movie(101, "One, \"Two\" (1999)", List.of("Drama"), "", Movie.Links.NONE),
                    new Movie(102, "Three (2001)", List.of(), "", Movie.Links.NONE)),
            List.of());

    @TempDir
    Path folder;

    private record Line(
            String name, int n, Long big, float share, boolean ok, List<String> genres, Optional<String> note) {}

    @Test
    void recordsBecomeRows() {
        Table table = Tables.of(
                "lines",
                List.of(
                        new Line("a", 1, 5_000_000_000L, 0.1f, true, List.of("x", "y"), Optional.of("n")),
                        new Line(null, -2, null, Float.NaN, false, List.of(), Optional.empty())));
        assertThat(table.name()).isEqualTo("lines");
        assertThat(table.columnNames()).containsExactly("name", "n", "big", "share", "ok", "genres", "note");
        Path file = folder.resolve("sub/lines.csv");
        Tables.writeCsv(table, file);
        assertThat(file)
                .hasContent("name,n,big,share,ok,genres,note\na,1,5000000000,0.1,true,\"x, y\",n\n,-2,,,false,,\n");
    }

    @Test
    void noRowsNeedTheirType() {
        assertThat(Tables.of("lines", Line.class, List.of()).columnCount()).isEqualTo(7);
        assertThatThrownBy(() -> Tables.of("lines", List.of())).hasMessageContaining("lines");
    }

    @Test
    void interactionsHaveRawIds() {
        Interactions interactions = new Interactions.Builder()
                .add(0, 0, 1, 4.5f)
                .add(1, 0, 0, Float.NaN)
                .build();
        Path file = folder.resolve("i.csv");
        Tables.writeCsv(Tables.of(interactions, DATASET), file);
        assertThat(file).hasContent("index,userId,movieId,interaction,rating\n0,11,101,1,4.5\n1,12,101,0,\n");
    }

    @Test
    void ratingsHaveTitlesAndTimes() {
        Path file = folder.resolve("r.csv");
        Tables.writeCsv(Tables.ratings(DATASET, 10), file);
        assertThat(file)
                .hasContent("userId,movieId,title,rating,time\n"
                        + "11,101,\"One, \"\"Two\"\" (1999)\",4.5,2000-12-31T22:12:40Z\n12,102,Three (2001),2.0,\n");
        assertThat(Tables.ratings(DATASET, 1).rowCount()).isEqualTo(1);
    }

    @Test
    void matrixKeepsItsLabels() {
        Table table =
                Tables.matrix("m", "genre", List.of("a", "b"), List.of("c", "d"), new double[][] {{1, 2}, {3, 4}});
        assertThat(table.columnNames()).containsExactly("genre", "c", "d");
        assertThat(table.doubleColumn("d").get(1)).isEqualTo(4);
    }

    @Test
    void htmlHasSensibleDigitsAndEscapes() {
        Table table = Tables.columns("A & B")
                .texts("<name>", List.of("<script>", "b", "c"))
                .whole("movieId", 12345, 2, 3)
                .numbers("stars", 3.5, Double.NaN, 4)
                .numbers("ndcg", 0.123456, 0.00001, 0.5)
                .numbers("loss", 123.456789, 1, 2)
                .table();
        String html = TableHtml.of(table, 2);
        assertThat(html)
                .contains(
                        "A &amp; B",
                        "&lt;name&gt;",
                        "&lt;script&gt;",
                        ">12345<",
                        ">3.5<",
                        ">0.1235<",
                        ">1.00e-05<",
                        ">123.5<")
                .contains("3 rows, the first 2 shown")
                .doesNotContain("<script>", "NaN");
        assertThat(TableHtml.of(table.first(1), 2)).contains("1 row<");
    }
}
