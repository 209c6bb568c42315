package kinoscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kinoscope.experiment.LearningCurve;
import kinoscope.experiment.VisualStudy;
import kinoscope.experiment.VisualStudy.Sight;
import kinoscope.model.neural.NcfArchitecture;

/**
 * Learning curves of a network that sees nothing, its own posters, shuffled ones and random vectors: on the validation part,
 * the mean over the seeds.
 */
public final class SightChart {
    private SightChart() {}

    /**
     * HR@10 by epoch.
     *
     * @param study trains what it has not trained yet
     * @param network VGMF or VNeuMF
     * @param detail data, protocol, seeds and encoder
     */
    public static Chart hitRate(VisualStudy study, NcfArchitecture network, String detail) {
        return of(study, network, "HR@10", LearningCurve.Point::hitRate, detail);
    }

    /**
     * NDCG@10 by epoch.
     *
     * @param study trains what it has not trained yet
     * @param network VGMF or VNeuMF
     * @param detail data, protocol, seeds and encoder
     */
    public static Chart ndcg(VisualStudy study, NcfArchitecture network, String detail) {
        return of(study, network, "NDCG@10", LearningCurve.Point::ndcg, detail);
    }

    private static Chart of(
            VisualStudy study,
            NcfArchitecture network,
            String metric,
            ToDoubleFunction<LearningCurve.Point> figure,
            String detail) {
        List<LineChart.Line> lines = new ArrayList<>();
        for (Sight sight : Sight.values()) {
            String model = study.runs(network, sight).get(0).test().model();
            double[] values = study.meanCurve(network, sight, figure);
            double[] epochs =
                    IntStream.rangeClosed(1, values.length).asDoubleStream().toArray();
            lines.add(new LineChart.Line(model + ", " + sight.text(), epochs, values));
        }
        Caption caption = new Caption(
                network.plain().label() + " and " + network.label() + ": " + metric + " by what they see",
                "validation items · " + detail);
        return LineChart.of(caption, "epoch", metric, lines);
    }
}
