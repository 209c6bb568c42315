package kinoscope.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The course of a training on a test bed: HR@10 and NDCG@10 on its validation part after each epoch.
 *
 * @param points one an epoch, in order; the first may be epoch 0, before any training
 */
public record LearningCurve(List<Point> points) {
    /**
     * An epoch.
     *
     * @param epoch counted from 1; 0 before any training
     * @param loss mean training loss; NaN in epoch 0
     * @param hitRate HR@10 on the validation part
     * @param ndcg NDCG@10 on the validation part
     * @param seconds of training, without validation
     */
    public record Point(int epoch, double loss, double hitRate, double ndcg, double seconds) {}

    /**
     * Copies the points.
     *
     * @throws IllegalArgumentException if there is none
     */
    public LearningCurve {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a learning curve needs an epoch");
        }
    }

    /** The epoch with the highest NDCG@10, the earliest of equals. */
    public Point best() {
        return points.stream()
                .sorted(Comparator.comparingDouble(Point::ndcg).reversed())
                .findFirst()
                .orElseThrow();
    }

    /** One figure of each epoch, for a line of a chart. */
    public double[] values(ToDoubleFunction<Point> figure) {
        return points.stream().mapToDouble(figure).toArray();
    }
}
