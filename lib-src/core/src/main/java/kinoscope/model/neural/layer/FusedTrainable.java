package kinoscope.model.neural.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import kinoscope.compute.Team;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.OptimizerState;
import kinoscope.model.neural.TrainableNetwork;

/**
 * A network trained by the project's own loops on a team of threads. Vectors may be behind with their steps, see
 * {@link EmbeddingTable}; whoever looks at all weights lets them catch up first.
 */
public abstract class FusedTrainable implements TrainableNetwork {
    private final PlacedWeights places;
    private final UpdateRule rule;
    private final List<EmbeddingTable> tables;
    private final List<DenseLayer> layers;
    private final Team team;
    private int step;

    /**
     * A network that has taken no step yet.
     *
     * @param places of all its weights
     * @param rule that moves them
     * @param tables of vectors
     * @param layers hidden layers
     * @param threads of the team
     */
    protected FusedTrainable(
            PlacedWeights places, UpdateRule rule, List<EmbeddingTable> tables, List<DenseLayer> layers, int threads) {
        this.places = places;
        this.rule = rule;
        this.tables = List.copyOf(tables);
        this.layers = List.copyOf(layers);
        this.team = new Team(threads);
        for (int memory = 1; memory <= rule.memories(); memory++) {
            places.fill(memory, rule.initialMemory());
        }
    }

    /** The threads. */
    protected final Team team() {
        return team;
    }

    /** How many steps were taken. */
    protected final int step() {
        return step;
    }

    /** Begins the next step. */
    protected final void beginStep() {
        step++;
        rule.beginStep(step);
    }

    /** Does something with each table, by number; the threads divide them among themselves. */
    protected final void eachTable(IntConsumer work) {
        team.run(part -> eachTable(part, work));
    }

    /** As {@link #eachTable(IntConsumer)}, what one of the threads does. */
    protected final void eachTable(int part, IntConsumer work) {
        for (int which = part; which < tables.size(); which += team.size()) {
            work.accept(which);
        }
    }

    /** Lets a table take the step that has begun. */
    protected final void update(int table) {
        tables.get(table).update(step);
    }

    /** Where the share of a thread begins; that of the next one is its end. */
    protected final int share(int size, int part) {
        return (int) ((long) size * part / team.size());
    }

    @Override
    public final NetworkWeights weights() {
        catchUp();
        return places.read(0);
    }

    @Override
    public final void setWeights(NetworkWeights weights) {
        catchUp();
        places.write(weights, 0);
        layers.forEach(DenseLayer::weightsChanged);
    }

    @Override
    public final OptimizerState optimizerState() {
        catchUp();
        List<NetworkWeights> memories = new ArrayList<>();
        for (int memory = 1; memory <= rule.memories(); memory++) {
            memories.add(places.read(memory));
        }
        return new OptimizerState(step, memories);
    }

    @Override
    public final void setOptimizerState(OptimizerState state) {
        state.requireMemories(rule.memories());
        catchUp();
        for (int memory = 1; memory <= rule.memories(); memory++) {
            places.write(state.memories().get(memory - 1), memory);
        }
        step = state.steps();
        tables.forEach(table -> table.setStep(step));
    }

    @Override
    public final void setLearningRate(double learningRate) {
        catchUp();
        rule.setLearningRate(learningRate);
    }

    private void catchUp() {
        tables.forEach(table -> table.catchUpAll(step));
    }

    @Override
    public final void close() {
        team.close();
    }
}
