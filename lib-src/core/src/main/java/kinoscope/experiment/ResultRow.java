package kinoscope.experiment;

/**
 * One figure with everything it needs to stand: model, metric, protocol, data, split, seed and n.
 *
 * @param model what was measured
 * @param metric for instance {@code "NDCG@10"}
 * @param value the mean over the users
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param protocol over which candidates, for instance {@code "full catalogue"}
 * @param data short name of the data set
 * @param split how it was divided
 * @param seed the seed of the run
 * @param n the number of users behind the mean
 */
public record ResultRow(
        String model,
        String metric,
        double value,
        double low,
        double high,
        String protocol,
        String data,
        String split,
        long seed,
        int n) {}
