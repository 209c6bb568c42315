package kinoscope.bench.als;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import kinoscope.bench.measure.Elapsed;
import org.junit.jupiter.api.Test;

class AlsReportTest {
    private static final BenchData DATA = PlantedStars.data();
    private static final double PEAK = 1e6;

    private static final AlsReport REPORT = AlsReport.of(
            DATA,
            PEAK,
            List.of(
                    run(AlsRun.VECTOR, 1, new Elapsed(2, 2)),
                    run(AlsRun.VECTOR, 2, new Elapsed(1.25, 2.5)),
                    run(AlsRun.PLAIN, 2, new Elapsed(5, 10))),
            List.of(new Spark.Run(1, 5, new Elapsed(30, 40), .9), new Spark.Run(2, 5, new Elapsed(20, 50), .9)),
            4,
            List.of("a note"));

    private static AlsRun run(String kernel, int threads, Elapsed sweep) {
        return new AlsRun(kernel, 4, threads, 9, new Elapsed(.25, .5), sweep, new Elapsed(.5, .75), 1_000_000, .8);
    }

    @Test
    void speedUpIsOfWallTimeAgainstOneThreadOfTheSameEngine() {
        assertThat(REPORT.rows()).extracting(AlsReport.Row::speedUp).containsExactly(1.0, 1.6, Double.NaN, 1.0, 1.5);
    }

    @Test
    void cpuTimeIsAMultipleOfTheVectorKernelsWithAsManyThreads() {
        assertThat(REPORT.rows()).extracting(AlsReport.Row::timesCpu).containsExactly(1.0, 1.0, 4.0, 20.0, 20.0);
    }

    @Test
    void shareOfThePeakIsByCpuSecond() {
        double operations = FloatingOperations.inSweep(DATA.train(), 4);

        assertThat(REPORT.rows().get(0).peakShare()).isCloseTo(operations / 2 / PEAK, within(1e-12));
        assertThat(REPORT.rows().get(1).peakShare()).isCloseTo(operations / 2.5 / PEAK, within(1e-12));
        assertThat(REPORT.rows().get(3).peakShare()).isNaN();
    }

    @Test
    void printsARowForEachRunAndDashesForWhatIsNotKnown() {
        StringWriter printed = new StringWriter();
        REPORT.print(new PrintWriter(printed, true));

        assertThat(printed.toString().lines())
                .contains("Loading, once: 1.50 s by the clock, 2.00 s of CPU time, at most 3 MB.", "a note")
                .anyMatch(line -> line.matches("vector +4 +2 +9 +2.500 +1.250 +0.750 +0.500 .* 1.60 +1.0 +1 +0.8000"))
                .anyMatch(line -> line.matches("plain +4 +2 +9 +10.000 +5.000 .* - +4.0 +1 +0.8000"))
                .anyMatch(line -> line.matches("Spark MLlib +4 +1 +6 +40.000 +30.000( +-)+ +1.00 +20.0 +- +0.9000"));
    }
}
