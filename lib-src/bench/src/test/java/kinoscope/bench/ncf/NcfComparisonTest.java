package kinoscope.bench.ncf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import kinoscope.model.ItemFeatures;
import kinoscope.model.neural.Dl4jEngine;
import kinoscope.model.neural.NcfEngine;
import kinoscope.model.neural.NcfNetwork;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.fused.FusedEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NcfComparisonTest {
    private static final double LOSS_OF_ALWAYS_A_FIFTH = -.2 * Math.log(.2) - .8 * Math.log(.8);

    private static final double LEAST_SECONDS = .02;

    private static NcfReport report;

    /** An engine that does not do what it is asked for. */
    private static final class Hasty implements NcfEngine {
        @Override
        public String name() {
            return "hasty";
        }

        @Override
        public NcfNetwork create(NcfOptions options, int users, ItemFeatures items) {
            return new FusedEngine().create(options.withLearningRate(1e-5), users, items);
        }
    }

    @BeforeAll
    static void compare() {
        List<Contestant> contestants = List.of(
                new Contestant("fused", new FusedEngine(), 3000, LEAST_SECONDS),
                new Contestant("plain", FusedEngine.plain(), 0, LEAST_SECONDS),
                new Contestant("hasty", new Hasty(), 0, LEAST_SECONDS),
                new Contestant(Contestant.REFERENCE, new Dl4jEngine(), 0, LEAST_SECONDS));
        report = new NcfComparison(PlantedHalves.OPTIONS, contestants, new PyTorch(List.of("no-such-python")))
                .run(PlantedHalves.ratings(), "planted", PlantedHalves.SAMPLES);
    }

    @Test
    void sharesTheInstances() {
        assertThat(report.trained()).isEqualTo(2000);
        assertThat(report.untimed()).isEqualTo(192);
        assertThat(report.heldOut()).isEqualTo(500);
    }

    @Test
    void enginesLearnTheSame() {
        double reference = row(Contestant.REFERENCE).heldOutLoss();

        assertThat(reference).isLessThan(LOSS_OF_ALWAYS_A_FIFTH - .05);
        assertThat(row("fused").heldOutLoss()).isCloseTo(reference, within(NcfReport.TOLERANCE));
        assertThat(row("plain").heldOutLoss()).isCloseTo(reference, within(NcfReport.TOLERANCE));
    }

    @Test
    void anEngineThatLearnsSomethingElseDoesNotCount() {
        assertThat(report.rows()).filteredOn(row -> !row.counts()).containsExactly(row("hasty"));
    }

    @Test
    void everyEngineHasARow() {
        StringWriter printed = new StringWriter();
        report.print(new PrintWriter(printed, true));

        assertThat(report.rows())
                .extracting(NcfReport.Row::engine)
                .containsExactly("fused", "plain", "hasty", Contestant.REFERENCE);
        assertThat(row(Contestant.REFERENCE).timesDl4j()).isEqualTo(1);
        assertThat(report.rows())
                .allSatisfy(row -> assertThat(row.timesPyTorch()).isNaN());
        assertThat(printed.toString().lines())
                .anyMatch(line -> line.startsWith("fused "))
                .anyMatch(line -> line.startsWith("DL4J "))
                .anyMatch(line -> line.startsWith("hasty ") && line.endsWith("does not count: another loss"))
                .contains("PyTorch is left out: no-such-python: it cannot be started")
                .anyMatch(line -> line.startsWith("Ranking") && line.contains("best 10 of 40 items for 60 users"));
    }

    private static NcfReport.Row row(String engine) {
        return report.rows().stream()
                .filter(row -> row.engine().equals(engine))
                .findFirst()
                .orElseThrow();
    }
}
