package kinoscope.bench;

import kinoscope.compute.NormalEquations;
import kinoscope.model.Histories;
import kinoscope.model.factor.ImplicitAlsOptions;
import kinoscope.model.factor.ImplicitAlsState;
import kinoscope.model.factor.ImplicitAlsTrainer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An epoch of implicit ALS with 64 factors, both halves, on all processors; units are interactions. */
@State(Scope.Benchmark)
public class IalsBenchmark {
    /** Which arithmetic; fastest means vectors where the JVM offers them. */
    @Param({"fastest", "plain"})
    public String kernel;

    private ImplicitAlsTrainer trainer;
    private Histories histories;

    /** Makes the trainer. */
    @Setup
    public void build(Prepared prepared) {
        histories = Histories.of(prepared.split.train());
        trainer = new ImplicitAlsTrainer(ImplicitAlsOptions.defaults().withEpochs(1))
                .computingWith(kernel.equals("plain") ? NormalEquations.plain() : NormalEquations.fastest());
    }

    /** One epoch from drawn vectors. */
    @Benchmark
    public ImplicitAlsState bothHalves(Processed processed) {
        processed.units += histories.size();
        return trainer.train(histories);
    }
}
