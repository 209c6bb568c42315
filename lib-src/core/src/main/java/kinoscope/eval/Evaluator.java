package kinoscope.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kinoscope.data.Progress;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.model.Recommender;
import kinoscope.split.Split;

/**
 * Measures models on a held-out part. Each user is scored and ranked once for all metrics; nothing of the size users x items
 * is kept.
 *
 * @param data name of the data set, for reports
 * @param split how it was divided, for reports
 * @param seed seed of the split, for reports
 * @param heldOut what to measure on
 * @param bootstrap how intervals are made
 */
public record Evaluator(String data, String split, long seed, HeldOut heldOut, Bootstrap bootstrap) {
    private static final String NO_RELEVANT_ITEM = "no relevant held-out item";
    private static final int PROGRESS_STEP = 64;

    /**
     * Measures on the test part: to be read once, at the end.
     *
     * @param data name of the data set
     * @param split the parts
     * @param bootstrap how intervals are made
     */
    public static Evaluator onTest(String data, Split split, Bootstrap bootstrap) {
        return new Evaluator(data, split.name(), split.seed(), HeldOut.test(split), bootstrap);
    }

    /** Measures on the validation part, by which options are chosen; does not know the test part. */
    public static Evaluator onValidation(String data, Split split, Bootstrap bootstrap) {
        return new Evaluator(data, split.name(), split.seed(), HeldOut.validation(split), bootstrap);
    }

    /** Measures without showing progress. */
    public Report evaluate(Recommender model, Protocol protocol, List<? extends RankingMetric> metrics) {
        return evaluate(model, protocol, metrics, Progress.SILENT);
    }

    /**
     * Measures a model.
     *
     * @param model fitted to the users and items of the split
     * @param protocol candidates and relevance
     * @param metrics what to measure
     * @param progress told about users; not closed
     * @throws IllegalArgumentException if the model has other numbers of users or items than the split, a cutoff exceeds the
     *     catalogue, two metrics share a name, or a score is NaN
     */
    public Report evaluate(
            Recommender model, Protocol protocol, List<? extends RankingMetric> metrics, Progress progress) {
        int users = heldOut.ratings().users().size();
        int depth = checkedDepth(model, metrics);
        double[][] values = new double[metrics.size()][users];
        boolean[] measured = new boolean[users];
        IntFunction<Query> queries = protocol.queries(heldOut);
        float[] scores = new float[model.items()];
        for (int user = 0; user < users; user++) {
            Query query = queries.apply(user);
            measured[user] = query.relevant().length > 0;
            Ranking ranking = measured[user] ? ranked(model, query, scores, depth) : null;
            for (int m = 0; m < values.length; m++) {
                values[m][user] = ranking == null ? Double.NaN : metrics.get(m).of(ranking);
            }
            if ((user + 1) % PROGRESS_STEP == 0 || user + 1 == users) {
                progress.update(user + 1L, users, model.name());
            }
        }
        int n = (int) IntStream.range(0, users).filter(u -> measured[u]).count();
        return new Report(
                model.name(),
                new Report.Setting(data, split, seed, heldOut.part(), protocol.text()),
                heldOut.ratings().users(),
                n,
                n == users ? Map.of() : Map.of(NO_RELEVANT_ITEM, users - n),
                IntStream.range(0, values.length)
                        .mapToObj(m -> result(metrics.get(m), values[m], n))
                        .toList());
    }

    private static Ranking ranked(Recommender model, Query query, float[] scores, int depth) {
        model.score(query.user(), query.candidates(), scores);
        return Ranking.of(query, scores, depth);
    }

    private MetricResult result(RankingMetric metric, double[] values, int measured) {
        int defined = (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        int undefined = measured - defined;
        return new MetricResult(
                metric.name(), values, bootstrap.mean(values), undefined, undefined == 0 ? "" : metric.undefined());
    }

    private int checkedDepth(Recommender model, List<? extends RankingMetric> metrics) {
        int users = heldOut.ratings().users().size();
        int items = heldOut.ratings().items().size();
        if (model.users() != users || model.items() != items) {
            throw new IllegalArgumentException(model.name() + " was fitted to " + model.users() + " users and "
                    + model.items() + " items, the split has " + users + " and " + items);
        }
        int depth = 0;
        for (RankingMetric metric : metrics) {
            if (metric.depth() > items) {
                throw new IllegalArgumentException(
                        metric.name() + " looks deeper than the " + items + " items of the catalogue");
            }
            depth = Math.max(depth, metric.depth());
        }
        if (metrics.stream().map(RankingMetric::name).distinct().count() < metrics.size()) {
            throw new IllegalArgumentException("two metrics share a name");
        }
        return depth;
    }
}
