package kinoscope.bench.als;

import kinoscope.bench.measure.Elapsed;
import kinoscope.bench.measure.PeakMemory;
import kinoscope.data.Ratings;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.factor.BiasedAlsOptions;
import kinoscope.model.factor.BiasedAlsTrainer;
import kinoscope.model.factor.BiasedKernels;

/**
 * What one training took.
 *
 * @param kernel the arithmetic, for instance {@code "vector"}
 * @param factors K
 * @param threads how many
 * @param epochs how many, a third of which is not counted in the medians
 * @param setUp putting the ratings in order by user and by item
 * @param sweep median of the sweeps over both sides
 * @param errorPass median of the passes that measure errors for the objective, one an epoch
 * @param peakBytes the most memory from the split on, or since the last training
 * @param testRmse of the model in the end, predictions kept on the scale
 */
record AlsRun(
        String kernel,
        int factors,
        int threads,
        int epochs,
        Elapsed setUp,
        Elapsed sweep,
        Elapsed errorPass,
        long peakBytes,
        double testRmse) {
    /** The kernels with the Vector API, as far as the JVM has it. */
    static final String VECTOR = "vector";

    /** The kernels in plain Java. */
    static final String PLAIN = "plain";

    /** Trains and measures. */
    static AlsRun measure(String kernel, BiasedAlsOptions options, BenchData data) {
        Ratings train = data.train();
        EpochClock clock =
                new EpochClock((long) train.users().size() + train.items().size());
        BiasedAls model = new BiasedAlsTrainer(options)
                .computingWith(kernel.equals(PLAIN) ? BiasedKernels.PLAIN : BiasedKernels.FASTEST)
                .showing(clock)
                .onEpoch(epoch -> clock.epochDone())
                .train(train)
                .model();
        long peak = PeakMemory.bytes();
        double rmse = rmse(model, data.test());
        PeakMemory.reset();
        return new AlsRun(
                kernel,
                options.factors(),
                options.threads(),
                options.epochs(),
                clock.setUp(),
                clock.sweep(),
                clock.errorPass(),
                peak,
                rmse);
    }

    private static double rmse(BiasedAls model, Ratings test) {
        double sum = 0;
        for (int row = 0; row < test.size(); row++) {
            double error = model.predict(test.user(row), test.item(row)) - test.rating(row);
            sum += error * error;
        }
        return Math.sqrt(sum / test.size());
    }
}
