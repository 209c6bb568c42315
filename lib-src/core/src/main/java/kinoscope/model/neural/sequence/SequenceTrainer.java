package kinoscope.model.neural.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kinoscope.compute.Team;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.model.Recommender;

/**
 * Trains a {@link SequenceModel}: at every place of every history it predicts the next item, by cross-entropy with a sample of
 * the other items, with Adam and dropout. Items rated in the same second come in another order in each epoch, since the file
 * does not know theirs. The result depends on data, options and seed alone.
 */
public final class SequenceTrainer {
    private static final int WARM_UP = 100;
    private static final double LAST_RATE = .1;

    private final SequenceOptions options;
    private ToDoubleFunction<Recommender> validation;
    private Consumer<SequenceEpoch> listener = result -> {};
    private Progress progress = Progress.SILENT;

    /** A trainer without validation. */
    public SequenceTrainer(SequenceOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /** Measures after each epoch, for curves and for the choice of options; must not see the test part. */
    public SequenceTrainer validatedBy(ToDoubleFunction<Recommender> measure) {
        this.validation = measure;
        return this;
    }

    /** Calls a listener after each epoch. */
    public SequenceTrainer onEpoch(Consumer<SequenceEpoch> action) {
        this.listener = action;
        return this;
    }

    /** Shows progress; the caller closes the display. */
    public SequenceTrainer showing(Progress display) {
        this.progress = display;
        return this;
    }

    /**
     * Trains a model.
     *
     * @param train the training part
     * @throws InputException if no user has two items, or there are fewer than 16 items
     */
    public SequenceModel train(Ratings train) {
        int items = train.items().size();
        if (items < 16) {
            throw new InputException("a sequence network needs at least 16 items, not " + items);
        }
        try (Team team = new Team(options.threads())) {
            return new Run(train, items, team).toTheEnd();
        }
    }

    /** One training. */
    private final class Run {
        private final OrderedHistories ordered;
        private final Parameters parameters;
        private final SoftmaxSample sample;
        private final Transposed transposed = new Transposed(options);
        private final Team team;
        private final List<SequencePass> passes;
        private final int positions;
        private long steps;
        private long seen;

        Run(Ratings train, int items, Team team) {
            this.ordered = new OrderedHistories(train);
            this.parameters = new Parameters(SequenceWeights.drawn(options, items));
            this.sample = new SoftmaxSample(items, options);
            this.team = team;
            this.passes = IntStream.range(0, team.size())
                    .mapToObj(part -> new SequencePass(options, parameters, sample, transposed))
                    .toList();
            this.positions = IntStream.range(0, ordered.histories().users())
                    .map(user -> Math.max(0, length(user) - 1))
                    .sum();
            if (positions == 0) {
                throw new InputException("no user has two items, so there is no order to learn");
            }
        }

        private int length(int user) {
            return ordered.histories().start(user + 1) - ordered.histories().start(user);
        }

        SequenceModel toTheEnd() {
            SplittableRandom seeds = new SplittableRandom(options.seed() ^ 0x5DEECE66DL);
            SequenceModel model = null;
            for (int epoch = 1; epoch <= options.epochs(); epoch++) {
                long began = System.nanoTime();
                double loss = epoch(epoch, seeds.split());
                double seconds = (System.nanoTime() - began) / 1e9;
                model = new SequenceModel(options, ordered.histories(), parameters.weights());
                double value = validation == null ? Double.NaN : validation.applyAsDouble(model);
                listener.accept(new SequenceEpoch(epoch, loss, value, seconds));
            }
            return model;
        }

        private double epoch(int epoch, SplittableRandom random) {
            int[] users = shuffledUsers(random);
            double sum = 0;
            int next = 0;
            while (next < users.length) {
                List<int[]> histories = new ArrayList<>();
                int rows = 0;
                while (next < users.length && rows < options.batchSize()) {
                    histories.add(ordered.shuffled(users[next], random));
                    rows += length(users[next]) - 1;
                    next++;
                }
                sum += step(batch(histories, rows), random);
                seen += rows;
                progress.update(
                        seen,
                        (long) positions * options.epochs(),
                        String.format(
                                Locale.ROOT,
                                "epoch %d of %d, loss %.3f",
                                epoch,
                                options.epochs(),
                                sum / (seen - (long) positions * (epoch - 1))));
            }
            return sum / positions;
        }

        private int[] shuffledUsers(SplittableRandom random) {
            int[] users = IntStream.range(0, ordered.histories().users())
                    .filter(user -> length(user) > 1)
                    .toArray();
            for (int left = users.length; left > 1; left--) {
                int pick = random.nextInt(left);
                int user = users[pick];
                users[pick] = users[left - 1];
                users[left - 1] = user;
            }
            return users;
        }

        private static SequenceBatch batch(List<int[]> histories, int rows) {
            int[] items = new int[rows];
            int[] next = new int[rows];
            boolean[] first = new boolean[rows];
            int row = 0;
            for (int[] history : histories) {
                first[row] = true;
                for (int place = 0; place + 1 < history.length; place++, row++) {
                    items[row] = history[place];
                    next[row] = history[place + 1];
                }
            }
            return new SequenceBatch(rows, items, next, first);
        }

        private double step(SequenceBatch batch, SplittableRandom random) {
            sample.draw(random, parameters);
            transposed.copy(parameters);
            int[] cuts = batch.cuts(team.size());
            long seed = random.nextLong();
            team.run(part -> passes.get(part).run(batch, cuts[part], cuts[part + 1], seed + part));
            List<float[]> gradients = passes.get(0).gradients();
            double loss = passes.get(0).loss();
            for (SequencePass other : passes.subList(1, passes.size())) {
                loss += other.loss();
                for (int k = 0; k < gradients.size(); k++) {
                    add(other.gradients().get(k), gradients.get(k));
                }
            }
            parameters.step(gradients, learningRate());
            steps++;
            return loss;
        }

        private double learningRate() {
            double done = (double) seen / ((double) positions * options.epochs());
            double rising = Math.min(1, (steps + 1.0) / WARM_UP);
            return options.learningRate() * rising * (1 - (1 - LAST_RATE) * done);
        }

        private static void add(float[] x, float[] sum) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += x[j];
            }
        }
    }
}
