package kinoscope.plot;

import java.awt.Graphics2D;
import java.util.List;
import kinoscope.data.RatingScale;
import kinoscope.eval.StarCalibration;

/**
 * What users gave where a number of stars was predicted: a dot for the mean with a line for its interval, a pale bar one
 * standard deviation to each side, and below each step how many predictions fell there. The dot stands above the mean of
 * these predictions, which is not the step itself, least of all at the ends of the scale. On the dashed diagonal given equals predicted;
 * what lies above it was predicted too low.
 */
public final class CalibrationChart {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 480;
    private static final int LEFT = 46;
    private static final int FOOT = 66;
    private static final int MARGIN = 12;
    private static final int TICK_GAP = 8;
    private static final double SPREAD_SHARE = 0.42;
    private static final int SPREAD_ALPHA = 46;

    private final RatingScale scale;
    private final List<StarCalibration> steps;
    private final long total;

    private CalibrationChart(RatingScale scale, List<StarCalibration> steps) {
        this.scale = scale;
        this.steps = List.copyOf(steps);
        this.total = steps.stream().mapToLong(StarCalibration::ratings).sum();
        if (steps.size() != scale.levels()) {
            throw new IllegalArgumentException(scale.levels() + " levels with " + steps.size() + " steps");
        }
    }

    /**
     * Draws the steps.
     *
     * @param caption what stands above; names model, data and part
     * @param scale of the stars
     * @param steps one a level of the scale
     * @throws IllegalArgumentException if there is not one step a level
     */
    public static Chart of(Caption caption, RatingScale scale, List<StarCalibration> steps) {
        return new Chart(caption, WIDTH, HEIGHT, new CalibrationChart(scale, steps)::paint);
    }

    private void paint(Graphics2D g, int width, int height) {
        Pen pen = new Pen(g);
        legend().paint(pen, 0, 0);
        Plane plane = new Plane(scale, LEFT, width, Legend.HEIGHT + 8.0, height - FOOT);
        paintGrid(pen, plane);
        pen.color(HouseTheme.SOFT_INK).dashed(1.6);
        pen.line(plane.x(scale.min()), plane.y(scale.min()), plane.x(scale.max()), plane.y(scale.max()));
        double bar = SPREAD_SHARE * plane.column() * scale.step();
        for (StarCalibration step : steps) {
            if (step.ratings() > 0) {
                paintStep(pen, plane, step, bar);
            }
            paintFoot(pen, plane, step, height);
        }
        pen.font(HouseTheme.font(12)).color(HouseTheme.SOFT_INK);
        pen.center("predicted stars, to the nearest step", (LEFT + width) / 2.0, height - 4);
        pen.upwards("stars given", 10, (plane.top() + plane.bottom()) / 2);
    }

    private Legend legend() {
        return new Legend(List.of(
                Legend.Entry.dot("mean of the stars given, above the mean prediction", HouseTheme.BLUE),
                Legend.Entry.dot("one standard deviation", HouseTheme.withAlpha(HouseTheme.BLUE, 2 * SPREAD_ALPHA)),
                Legend.Entry.dashed("as predicted", HouseTheme.SOFT_INK)));
    }

    private void paintGrid(Pen pen, Plane plane) {
        pen.font(HouseTheme.font(12));
        for (int level = 0; level < scale.levels(); level++) {
            double y = plane.y(scale.rating(level));
            pen.color(HouseTheme.GRID).thickness(1).line(plane.left(), y, plane.right(), y);
            pen.color(HouseTheme.SOFT_INK).right(scale.label(level), plane.left() - TICK_GAP, y + pen.halfCapHeight());
        }
        for (int level = 1; level < scale.levels(); level++) {
            double border = plane.x(scale.rating(level) - scale.step() / 2);
            pen.color(HouseTheme.GRID).line(border, plane.top(), border, plane.bottom());
        }
        pen.color(HouseTheme.GREY).thickness(1).line(plane.left(), plane.bottom(), plane.right(), plane.bottom());
    }

    private void paintStep(Pen pen, Plane plane, StarCalibration step, double bar) {
        double x = plane.x(step.predicted());
        double mean = step.given().estimate();
        double top = plane.y(Math.min(scale.max(), mean + step.deviation()));
        double bottom = plane.y(Math.max(scale.min(), mean - step.deviation()));
        pen.color(HouseTheme.withAlpha(HouseTheme.BLUE, SPREAD_ALPHA)).bar(x - bar / 2, top, bar, bottom - top);
        pen.color(HouseTheme.BLUE);
        Whisker.upright(
                pen,
                x,
                plane.y(step.given().low()),
                plane.y(mean),
                plane.y(step.given().high()));
    }

    private void paintFoot(Pen pen, Plane plane, StarCalibration step, int height) {
        double x = plane.x(step.stars());
        pen.font(HouseTheme.font(13)).color(HouseTheme.INK).center(step.label() + " ★", x, height - 48);
        pen.font(HouseTheme.font(10.5f)).color(HouseTheme.SOFT_INK);
        pen.center(Axes.count(step.ratings()), x, height - 34);
        pen.center(Axes.percent((double) step.ratings() / total), x, height - 22);
    }

    /** From stars to places: across, each step has a column; upwards, the scale fills the height. */
    private record Plane(RatingScale scale, double left, double right, double top, double bottom) {
        double x(double stars) {
            return left + (stars - scale.min() + scale.step() / 2) * column();
        }

        double y(double stars) {
            return bottom - MARGIN - (bottom - top - 2 * MARGIN) * (stars - scale.min()) / (scale.max() - scale.min());
        }

        /** The width of a star. */
        double column() {
            return (right - left) / (scale.max() - scale.min() + scale.step());
        }
    }
}
