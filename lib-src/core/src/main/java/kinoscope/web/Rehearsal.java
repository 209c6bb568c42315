package kinoscope.web;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Visitors from nowhere who come before the first real one, so that the virtual machine has compiled by then what answers them: the
 * first seconds of a server would else be some twenty times slower than the rest.
 */
final class Rehearsal {
    private static final int PICKS = 10;
    private static final int BETWEEN_LOOKS = 5;
    private static final long SEED = 1;

    private final List<Card> cards;
    private final List<String> models;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private int visitors;

    /**
     * Prepares visitors.
     *
     * @param cards what they pick from
     * @param models ids of the models that they ask, in turn; none ask where there is none
     */
    Rehearsal(List<Card> cards, List<String> models) {
        this.cards = List.copyOf(cards);
        this.models = List.copyOf(models);
    }

    /**
     * Lets visitors come, one after another.
     *
     * @param longest for how long
     * @param server answers a request; both are the text that a connection carries
     */
    void run(Duration longest, Function<String, String> server) {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end && !cards.isEmpty() && !models.isEmpty()) {
            server.apply(next());
        }
    }

    /** The request of one more visitor; some look around instead of asking a model. */
    String next() {
        visitors++;
        if (visitors % BETWEEN_LOOKS == 0) {
            return "GET " + Routes.API + "/movies?limit=24 HTTP/1.1\r\nHost: localhost\r\n\r\n";
        }
        String liked = random.ints(0, cards.size())
                .limit(PICKS)
                .distinct()
                .mapToObj(place -> String.valueOf(cards.get(place).id()))
                .collect(Collectors.joining(","));
        String body = "{\"liked\":[" + liked + "],\"model\":\"" + models.get(visitors % models.size()) + "\"}";
        return "POST " + Routes.API
                + "/recommendations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
