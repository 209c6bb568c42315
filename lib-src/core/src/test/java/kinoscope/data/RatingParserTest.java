package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingParserTest {
    private final List<String> rows = new ArrayList<>();

    private int parse(RatingFormat format, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return parse(new RatingParser(format), bytes, 0, bytes.length);
    }

    private int parse(RatingParser parser, byte[] bytes, int from, int to) {
        RatingColumns columns = new RatingColumns(1);
        int parsed = parser.parse(bytes, from, to, columns);
        Ratings ratings = columns.build(RatingScale.HALF_STARS);
        for (int row = 0; row < ratings.size(); row++) {
            rows.add(ratings.users().id(ratings.user(row)) + " "
                    + ratings.items().id(ratings.item(row)) + " " + Math.round(ratings.rating(row) * 2) + " "
                    + ratings.timestamp(row));
        }
        return parsed;
    }

    @Test
    void readsEachLayout() {
        parse(RatingFormat.ML_1M, "1::1193::5::978300760\n");
        parse(RatingFormat.ML_100K, "196\t242\t3\t881250949\r\n");
        parse(RatingFormat.CSV, "1,1,4.0,964982703\n1,3,0.5,964981247\n1,3,5,0\n");

        assertThat(rows)
                .containsExactly(
                        "1 1193 10 978300760", "196 242 6 881250949", "1 1 8 964982703", "1 3 1 964981247", "1 3 10 0");
    }

    @Test
    void readsFieldsInQuotesBetweenCommas() {
        parse(RatingFormat.CSV, "\"1\",\"296\",\"5.0\",\"1147880044\"\r\n1,\"306\",3.5,\"12\"\n\"2\",1,\"0.5\",7\n");

        assertThat(rows).containsExactly("1 296 10 1147880044", "1 306 7 12", "2 1 1 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1,1,5,1",
                "1\",1,5,1",
                "\"\"1\"\",1,5,1",
                "\"\",1,5,1",
                "1,1,\"5,1",
                "1,1,\"5.0,1",
                "1,1,5.0\",1",
                "1,1,\"\",1",
                "1,1,5,\"1",
                "1,1,5,1\"",
                "1,1,5,\"\"",
                "1,1,5,\"",
                "\"1,1,5,1\"",
                "\""
            })
    void stopsAtQuotesThatDoNotEncloseAField(String bad) {
        assertThat(parse(RatingFormat.CSV, bad + "\n")).isZero();
        assertThat(rows).isEmpty();
    }

    @Test
    void readsTheLargestIdAndTime() {
        parse(RatingFormat.CSV, "2147483647,0,1.50,999999999999999999\n");

        assertThat(rows).containsExactly("2147483647 0 3 999999999999999999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2147483648::1::5::1",
                "99999999999999999999::1::5::1",
                "-1::1::5::1",
                "+1::1::5::1",
                " 1::1::5::1",
                "1 ::1::5::1",
                "1:1::5::1",
                "1::1::0::1",
                "1::1::6::1",
                "1::1::4.5::1",
                "1::1::4.::1",
                "1::1::.5::1",
                "1::1::4294967298::1",
                "1::1::::1",
                "1::1::5",
                "1::1::5::",
                "1::1::5::1::1",
                "1::1::5::1.5",
                "1::1::5::1 ",
                "1::1::5::1\r\r",
                "1::1::5::99999999999999999999",
                "::1::5::1",
                "1::x::5::1",
                "1\t1\t5\t1",
                "\"1\"::1::5::1",
                ":",
                "\r",
                ""
            })
    void stopsAtALineThatIsNotARating(String bad) {
        String good = "7::8::1::9\n";

        int parsed = parse(RatingFormat.ML_1M, good + bad + "\n" + good);

        assertThat(parsed).isEqualTo(good.length());
        assertThat(rows).containsExactly("7 8 2 9");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithSplittingAtTheSeparatorAndDoesNotCareWhereThePartsBegin(long seed) {
        Random random = new Random(seed);
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            String line = random.nextInt(1 << 20) + "," + random.nextInt(1 << 18) + "," + (1 + random.nextInt(10)) * 0.5
                    + "," + random.nextInt(Integer.MAX_VALUE);
            String[] fields = line.split(",");
            expected.add(
                    fields[0] + " " + fields[1] + " " + Math.round(Float.parseFloat(fields[2]) * 2) + " " + fields[3]);
            text.append(line).append(random.nextBoolean() ? "\r\n" : "\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        int middle = text.indexOf("\n", random.nextInt(bytes.length / 2)) + 1;
        RatingParser parser = new RatingParser(RatingFormat.CSV);

        assertThat(parse(parser, bytes, 0, middle)).isEqualTo(middle);
        assertThat(parse(parser, bytes, middle, bytes.length)).isEqualTo(bytes.length);

        assertThat(rows).isEqualTo(expected);
    }
}
