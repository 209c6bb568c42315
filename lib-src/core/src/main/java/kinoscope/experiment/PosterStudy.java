package kinoscope.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kinoscope.data.Progress;
import kinoscope.model.Recommender;
import kinoscope.model.ScoredItem;
import kinoscope.rerank.PosterReranker;
import kinoscope.rerank.RerankedItem;
import kinoscope.rerank.RerankedList;
import kinoscope.split.SubSeed;

/**
 * The lists of all users of a model before and after their candidates are ordered by posters, and as a control after some of
 * the same candidates are drawn blindly: what posters change must differ from what any other order of these candidates
 * changes.
 */
public final class PosterStudy {
    private static final int PROGRESS_STEP = 64;

    private final Recommender model;
    private final PosterReranker reranker;
    private final int[] leftOut;
    private final long seed;
    private final List<RerankedList> reranked = new ArrayList<>();
    private final Map<Order, List<int[]>> lists = new EnumMap<>(Order.class);
    private final int users;
    private final int items;

    /** What brings the candidates of a user into their order; each list is the first of them. */
    public enum Order {
        /** The scores of the model. */
        MODEL("model alone"),
        /** How similar their posters are to those of the loved movies. */
        POSTERS("by posters"),
        /** Chance, among the candidates that have a poster. */
        CHANCE("by chance");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        /** The name for tables and charts. */
        public String label() {
            return label;
        }
    }

    /**
     * Makes the lists of every user who has rated a movie with a poster.
     *
     * @param model fitted to the ratings of the re-ranker
     * @param reranker the rule and its options
     * @param leftOut items that are never recommended, for instance rarely rated ones
     * @param seed of the blind draws
     * @param progress told about users; not closed
     */
    public PosterStudy(Recommender model, PosterReranker reranker, int[] leftOut, long seed, Progress progress) {
        this.model = model;
        this.reranker = reranker;
        this.leftOut = leftOut.clone();
        this.seed = seed;
        this.users = model.users();
        this.items = model.items();
        for (Order order : Order.values()) {
            lists.put(order, new ArrayList<>());
        }
        float[] scores = new float[items];
        for (int user = 0; user < users; user++) {
            model.score(user, scores);
            add(user, scores);
            if ((user + 1) % PROGRESS_STEP == 0 || user + 1 == users) {
                progress.update(user + 1L, users, model.name());
            }
        }
    }

    private void add(int user, float[] scores) {
        Optional<RerankedList> list = reranker.rerank(user, scores, leftOut);
        if (list.isEmpty()) {
            return;
        }
        reranked.add(list.get());
        int k = reranker.options().k();
        List<ScoredItem> candidates = reranker.candidates(user, scores, leftOut);
        int[] proposed = candidates.stream().mapToInt(ScoredItem::item).toArray();
        lists.get(Order.MODEL).add(Arrays.copyOf(proposed, Math.min(k, proposed.length)));
        lists.get(Order.POSTERS)
                .add(list.get().items().stream().mapToInt(RerankedItem::item).toArray());
        int[] seen = Arrays.stream(proposed).filter(reranker::hasPoster).toArray();
        lists.get(Order.CHANCE).add(drawn(seen, Math.min(k, seen.length), SubSeed.of(seed, user)));
    }

    private static int[] drawn(int[] items, int k, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < k; i++) {
            int j = i + random.nextInt(items.length - i);
            int chosen = items[j];
            items[j] = items[i];
            items[i] = chosen;
        }
        return Arrays.copyOf(items, k);
    }

    /** The re-ranked lists in the order of the users, without those who have rated no movie with a poster. */
    public List<RerankedList> reranked() {
        return List.copyOf(reranked);
    }

    /** The item indices that the users of {@link #reranked} are recommended, in their order; shared, not to be changed. */
    public List<int[]> lists(Order order) {
        return List.copyOf(lists.get(order));
    }

    /**
     * A recommender that says what the lists say, to be measured like any other; it knows no order beyond the list. For users
     * without a list it knows none at all.
     */
    public Recommender recommender(Order order) {
        Map<Integer, int[]> byUser = IntStream.range(0, reranked.size())
                .boxed()
                .collect(Collectors.toMap(
                        n -> reranked.get(n).user(), n -> lists.get(order).get(n)));
        return new Listed(model.name() + ", " + order.label(), users, items, byUser);
    }

    /** Scores that fall from place to place of a list and are all 0 behind it. */
    private record Listed(String name, int users, int items, Map<Integer, int[]> lists) implements Recommender {
        @Override
        public void score(int user, float[] scores) {
            Arrays.fill(scores, 0);
            int[] list = lists.getOrDefault(user, new int[0]);
            for (int place = 0; place < list.length; place++) {
                scores[list[place]] = list.length - place;
            }
        }
    }
}
