package kinoscope.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is sent, the answer is one of the statuses of the API, comes in time and tells nothing of the inside; and the server
 * goes on as if nothing had been.
 */
class HostileInputTest {
    private static final Set<Integer> STATUSES =
            Set.of(200, 304, 400, 404, 405, 408, 413, 414, 415, 417, 422, 426, 431, 505);
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3}) ");
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|StackOverflow|\\bat [a-z]+\\.|jetty|javalin|kinoscope\\.|java\\.|kotlin|caused by", 2);
    private static final String END = "\r\nHost: a\r\nConnection: close\r\n\r\n";

    @TempDir
    private static Path folder;

    private static TestClient client;

    @BeforeAll
    static void start() {
        client = TestClient.of(
                PlantedShow.show(folder),
                ServerOptions.defaults().allowing(100_000, 100_000).within(Duration.ofSeconds(1)));
    }

    /** After all of that the server answers as ever, and no thread of it is still at work. */
    @AfterAll
    static void goesOnAndStops() throws InterruptedException {
        try (TestClient last = client) {
            assertThat(last.recommend("{\"liked\":[100]}").statusCode()).isEqualTo(200);
            for (int n = 0; busy() > 0; n++) {
                assertThat(n).as("rounds until all threads rest").isLessThan(100);
                Thread.sleep(50);
            }
        }
    }

    private static long busy() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("kinoscope-"))
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().startsWith("kinoscope.")))
                .count();
    }

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        values().forEach(value -> {
            for (String place : List.of(
                    "/api/v1/movies/%s",
                    "/api/v1/movies?limit=%s",
                    "/api/v1/search?q=%s",
                    "/posters/%s",
                    "/assets/%s",
                    "/api/v1/movies/100/similar?model=%s",
                    "/api/v1/users/%s/recommendations")) {
                cases.add(raw(
                        "GET " + String.format(place, value),
                        "GET " + String.format(place, value) + " HTTP/1.1" + END));
            }
        });
        bodies().forEach(body -> cases.add(raw("body " + shortened(body), post(body))));
        requests().forEach(request -> cases.add(raw("raw " + shortened(request), request)));
        return cases.stream();
    }

    private static Stream<String> values() {
        return Stream.of(
                "99999999999999999999999",
                "-1",
                "1e999",
                "NaN",
                "1.5",
                "0x10",
                "%31%30%30",
                "1'%20OR%20'1'='1",
                "1;DROP%20TABLE%20movies",
                "%3Cscript%3Ealert(1)%3C/script%3E",
                "%00",
                "100%00.jpg",
                "%ff%fe",
                "%c0%ae%c0%ae",
                "%zz",
                "%",
                "%E0%A4%A",
                "..%2f..%2fetc%2fpasswd",
                "%2e%2e%5c%2e%2e",
                "%0d%0aSet-Cookie:%20a=b",
                "%1b%5b31m",
                "%F0%9F%8E%AC",
                "%e2%80%ae",
                "$%7Bjndi:ldap://a/b%7D",
                "{{7*7}}",
                "a".repeat(3_000),
                "%41".repeat(1_500));
    }

    private static Stream<String> bodies() {
        String deep = "[".repeat(7_500);
        return Stream.of(
                "",
                "null",
                "true",
                "\"text\"",
                "[]",
                "{",
                "{}}",
                "{\"liked\":[100]} trailing",
                "{\"liked\":[100],}",
                "{'liked':[100]}",
                "{liked:[100]}",
                "{\"liked\":[100],\"liked\":[101]}",
                "{\"liked\":null}",
                "{\"liked\":[null]}",
                "{\"liked\":[[100]]}",
                "{\"liked\":[{}]}",
                "{\"liked\":[1e999]}",
                "{\"liked\":[1e2]}",
                "{\"liked\":[100.0]}",
                "{\"liked\":[-100]}",
                "{\"liked\":[0100]}",
                "{\"liked\":[+100]}",
                "{\"liked\":[NaN]}",
                "{\"liked\":[Infinity]}",
                "{\"liked\":[99999999999999999999999999]}",
                "{\"liked\":[" + "9".repeat(10_000) + "]}",
                "{\"liked\":[\"100\"]}",
                "{\"liked\":[\"1 OR 1=1\"]}",
                "{\"liked\":[\"<script>\"]}",
                "{\"liked\":" + deep + "}",
                "{\"liked\":" + "{\"a\":".repeat(2_500) + "1",
                deep + "]".repeat(7_500),
                "{\"liked\":[" + "100,".repeat(10_000).substring(0, 15_000) + "100]}",
                "{\"liked\":[100],\"k\":\"10\"}",
                "{\"liked\":[100],\"k\":1e9}",
                "{\"liked\":[100],\"k\":-1}",
                "{\"liked\":[100],\"k\":null}",
                "{\"liked\":[100],\"from\":99999999999}",
                "{\"liked\":[100],\"from\":2147483647,\"k\":50}",
                "{\"liked\":[100],\"model\":{}}",
                "{\"liked\":[100],\"model\":null}",
                "{\"liked\":[100],\"model\":\"" + "x".repeat(10_000) + "\"}",
                "{\"liked\":[100],\"model\":\"../../ease\"}",
                "{\"liked\":[100],\"model\":\"\\u0000\\ud800\"}",
                "{\"liked\":[100],\"__proto__\":{}}",
                "{\"liked\":[100],\"\":1}",
                "{\"" + "k".repeat(10_000) + "\":1}",
                "\uFEFF{\"liked\":[100]}",
                "{\"liked\":[100]/*c*/}",
                ")]}'\n{\"liked\":[100]}",
                "{\"liked\":[\u0001]}",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
    }

    private static Stream<String> requests() {
        String length = "POST /api/v1/recommendations HTTP/1.1\r\nContent-Type: application/json\r\n";
        String chunked = length + "Transfer-Encoding: chunked" + END;
        return Stream.of(
                "\u0000\u0001\u00ff garbage\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
                "GET\r\n\r\n",
                "GET /\r\n\r\n",
                "GET  HTTP/1.1" + END,
                "get /healthz HTTP/1.1" + END,
                "<b>x</b> /healthz HTTP/1.1" + END,
                "A".repeat(9_000) + " / HTTP/1.1" + END,
                "GET /healthz HTTP/9.9" + END,
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: b" + END,
                "GET /healthz HTTP/1.1\r\nHost: a b/<i>\r\nConnection: close\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: a:99999999\r\nConnection: close\r\n\r\n",
                "GET /" + "a".repeat(20_000) + " HTTP/1.1" + END,
                "GET /healthz?" + "a".repeat(7_000) + " HTTP/1.1" + END,
                "GET /api/v1/movies?" + "limit=1&".repeat(700) + " HTTP/1.1" + END,
                "GET /healthz HTTP/1.1\r\nX: " + "a".repeat(20_000) + END,
                "GET /healthz HTTP/1.1" + "\r\nX: a".repeat(3_000) + END,
                "GET /healthz HTTP/1.1\r\nX: \u0001\u0002" + END,
                "GET /healthz HTTP/1.1\r\nX : a" + END,
                "GET /healthz HTTP/1.1\r\nX: a\r\n folded" + END,
                "GET /healthz HTTP/1.1\r\n: a" + END,
                "GET /healthz HTTP/1.1\r\nRange: bytes=0-9,1-2,-5" + END,
                "GET /posters/100 HTTP/1.1\r\nRange: bytes=9999999999-" + END,
                "GET /posters/100 HTTP/1.1\r\nIf-None-Match: " + "\"a\",".repeat(1_500) + END,
                "GET /api/v1/openapi.json HTTP/1.1\r\nAccept-Encoding: gzip;q=abc,,;" + END,
                "GET /nothing HTTP/1.1\r\nAccept: text/html;q=\u00ff\u00fe" + END,
                "GET /healthz HTTP/1.1\r\nCookie: a=\"\u00ff; $Version=1" + END,
                "GET /healthz HTTP/1.1\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x" + END,
                "GET /healthz HTTP/1.1\r\nX-Forwarded-For: 1.2.3.4, <script>" + END,
                "TRACE /healthz HTTP/1.1" + END,
                "CONNECT a:443 HTTP/1.1" + END,
                "OPTIONS * HTTP/1.1" + END,
                "GET http://elsewhere.example/healthz HTTP/1.1" + END,
                "GET //healthz HTTP/1.1" + END,
                "GET /./healthz HTTP/1.1" + END,
                "GET /healthz/../../../etc/passwd HTTP/1.1" + END,
                "GET /healthz;a=b HTTP/1.1" + END,
                "GET /movies/100/ HTTP/1.1" + END,
                "GET /\\..\\windows HTTP/1.1" + END,
                "GET /healthz#x HTTP/1.1" + END,
                "GET /WEB-INF/web.xml HTTP/1.1" + END,
                length + "Content-Length: -5" + END,
                length + "Content-Length: abc" + END,
                length + "Content-Length: 99999999999999999999" + END,
                length + "Content-Length: 2\r\nContent-Length: 3" + END + "{}",
                length + "Content-Length: 2\r\nTransfer-Encoding: chunked" + END + "0\r\n\r\n",
                length + "Content-Length: 10000000" + END + "a".repeat(100_000),
                length + "Content-Length: 100" + END + "{\"liked\":[",
                length + "Expect: nonsense\r\nContent-Length: 2" + END + "{}",
                length + "Expect: 100-continue\r\nContent-Length: 2" + END,
                length + "Content-Encoding: gzip\r\nContent-Length: 2" + END + "{}",
                length + "Transfer-Encoding: gzip" + END + "{}",
                length + "Transfer-Encoding: chunked, gzip" + END + "{}",
                chunked + "zz\r\n{}\r\n0\r\n\r\n",
                chunked + "ffffffffffffffffff\r\n{}\r\n0\r\n\r\n",
                chunked + "-2\r\n{}\r\n0\r\n\r\n",
                chunked + "2\r\n{}garbage\r\n0\r\n\r\n",
                chunked + "2;" + "x".repeat(9_000) + "\r\n{}\r\n0\r\n\r\n",
                chunked + "2\r\n{}\r\n",
                chunked + ("1000\r\n" + "a".repeat(4_096) + "\r\n").repeat(2_500),
                chunked + "1\r\n{\r\n".repeat(17_000) + "0\r\n\r\n");
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("cases")
    void isAnsweredWithAStatusOfTheApi(String name, byte[] request) {
        String answer = RawClient.exchange(client.server().address(), request);

        String last = answer.startsWith("HTTP/1.1 100") ? answer.substring(answer.indexOf("\r\n\r\n") + 4) : answer;
        Matcher status = STATUS.matcher(last);
        assertThat(status.find()).as(shortened(answer)).isTrue();
        assertThat(STATUSES).contains(Integer.parseInt(status.group(1)));
        assertThat(INSIDE.matcher(answer).find()).as(answer).isFalse();
        assertThat(answer)
                .doesNotContain("<script>")
                .doesNotContain("Set-Cookie")
                .doesNotContain("root:");
        assertThat(last).contains("\r\nX-Content-Type-Options: nosniff\r\n");
    }

    @Test
    void thereAreAtLeastTwoHundredCases() {
        assertThat(cases().count()).isGreaterThan(200);
    }

    private static Arguments raw(String name, String request) {
        return arguments(shortened(name), request.getBytes(ISO_8859_1));
    }

    private static String post(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        return "POST /api/v1/recommendations HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: "
                + bytes.length + END + new String(bytes, ISO_8859_1);
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("[^ -~]+", " ");
        return plain.length() > 100 ? plain.substring(0, 100) + "..." : plain;
    }
}
