package kinoscope.bench.ncf;

import java.util.Arrays;
import kinoscope.bench.measure.Elapsed;
import kinoscope.model.neural.NcfNetwork;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NetworkWeights;

/** Trains with an engine of the library and reads the clocks. */
final class EngineRun {
    private static final float LEAST = 1e-7f;
    private static final int ROWS_SCORED_AT_ONCE = 4096;

    private final NcfOptions options;
    private final Instances instances;
    private final int users;
    private final int items;

    EngineRun(NcfOptions options, Instances instances, int users, int items) {
        this.options = options;
        this.instances = instances;
        this.users = users;
        this.items = items;
    }

    /** A measurement and the weights at its end. */
    record Outcome(Measurement measurement, NetworkWeights weights) {}

    /** Rehearses, then trains from the start until the contestant's time is reached, each time to the same weights. */
    Outcome measure(Contestant contestant) {
        rehearse(contestant);
        int untimed = instances.untimed(options.batchSize());
        Elapsed elapsed = Elapsed.NONE;
        long samples = 0;
        NetworkWeights weights;
        do {
            try (NcfNetwork network = create(contestant)) {
                train(network, 0, untimed);
                Elapsed start = Elapsed.reading();
                train(network, untimed, instances.trained());
                // An engine may have put off a part of its work until the weights are asked for.
                weights = network.weights();
                elapsed = elapsed.plus(Elapsed.since(start));
                samples += instances.trained() - untimed;
            }
        } while (elapsed.cpuSeconds() < contestant.leastSeconds());
        double loss = heldOutLoss(contestant, weights);
        return new Outcome(new Measurement(contestant.name(), samples, elapsed, loss), weights);
    }

    private void rehearse(Contestant contestant) {
        try (NcfNetwork network = create(contestant)) {
            for (int left = contestant.rehearsal(); left > 0; left -= instances.trained()) {
                train(network, 0, Math.min(left, instances.trained()));
            }
        }
    }

    private void train(NcfNetwork network, int from, int to) {
        for (int start = from; start < to; start += options.batchSize()) {
            int end = Math.min(to, start + options.batchSize());
            network.trainBatch(
                    Arrays.copyOfRange(instances.users(), start, end),
                    Arrays.copyOfRange(instances.items(), start, end),
                    Arrays.copyOfRange(instances.labels(), start, end),
                    end - start);
        }
    }

    private NcfNetwork create(Contestant contestant) {
        return contestant.engine().create(options, users, items);
    }

    private double heldOutLoss(Contestant contestant, NetworkWeights weights) {
        try (NcfNetwork network = create(contestant)) {
            network.setWeights(weights);
            return heldOutLoss(network);
        }
    }

    private double heldOutLoss(NcfNetwork network) {
        double sum = 0;
        for (int start = instances.trained(); start < instances.size(); start += ROWS_SCORED_AT_ONCE) {
            int end = Math.min(instances.size(), start + ROWS_SCORED_AT_ONCE);
            float[] probabilities = network.score(
                    Arrays.copyOfRange(instances.users(), start, end),
                    Arrays.copyOfRange(instances.items(), start, end));
            for (int k = start; k < end; k++) {
                float said = probabilities[k - start];
                sum -= Math.log(Math.max(LEAST, instances.labels()[k] == 1 ? said : 1 - said));
            }
        }
        return sum / (instances.size() - instances.trained());
    }
}
