package kinoscope.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kinoscope.eval.stats.Interval;
import kinoscope.experiment.leaderboard.Leaderboard;
import kinoscope.experiment.leaderboard.LeaderboardRow;
import kinoscope.experiment.leaderboard.Published;

/**
 * A leaderboard as horizontal bars, best model first: HR@10 and NDCG@10 of each with their intervals, and a mark where others
 * have published a figure. Figures in the whole catalogue belong to another protocol and are not drawn here.
 */
public final class LeaderboardChart {
    private static final int WIDTH = 900;
    private static final int ROW = 44;
    private static final int BAR = 15;
    private static final int GAP = 12;
    private static final int FOOT = 44;
    private static final double HALF_CAP = 4;
    private static final Color HIT_RATE = new Color(0x9CCAE6);
    private static final Color NDCG = HouseTheme.BLUE;
    private static final Color PUBLISHED = HouseTheme.VERMILION;

    private final Leaderboard board;

    private LeaderboardChart(Leaderboard board) {
        this.board = board;
    }

    /** Draws the leaderboard. */
    public static Chart of(Leaderboard board) {
        Caption caption = new Caption("Leaderboard, " + board.data(), board.sampledCaption());
        int height = Legend.HEIGHT + board.rows().size() * ROW + FOOT;
        return new Chart(caption, WIDTH, height + Chart.heightAroundBody(caption), new LeaderboardChart(board)::paint);
    }

    private void paint(Graphics2D g, int width, int height) {
        List<LeaderboardRow> rows = board.rows();
        Pen pen = new Pen(g).font(HouseTheme.font(12.5f));
        double left = pen.widest(rows.stream().map(LeaderboardRow::name).toList()) + GAP;
        double right = width
                - GAP
                - pen.font(HouseTheme.font(11.5f)).width(text(rows.get(0).hitRate()));
        Scale scale = new Scale(left, right, most());
        legend().paint(pen, left, 0);
        double bottom = Legend.HEIGHT + rows.size() * ROW;
        paintAxis(pen, scale, bottom);
        for (int k = 0; k < rows.size(); k++) {
            LeaderboardRow row = rows.get(k);
            double top = Legend.HEIGHT + k * ROW + (ROW - 2.0 * BAR) / 2;
            pen.font(HouseTheme.font(12.5f)).color(HouseTheme.INK);
            pen.right(row.name(), left - GAP, top + BAR + pen.halfCapHeight());
            paintBar(pen, scale, row, row.hitRate(), HIT_RATE, Published::hitRate, top, width);
            paintBar(pen, scale, row, row.ndcg(), NDCG, Published::ndcg, top + BAR, width);
        }
        pen.color(HouseTheme.GREY).thickness(1).line(left, Legend.HEIGHT, left, bottom);
    }

    private Legend legend() {
        List<Legend.Entry> bars = List.of(Legend.Entry.dot("HR@10", HIT_RATE), Legend.Entry.dot("NDCG@10", NDCG));
        boolean compared = board.rows().stream().anyMatch(row -> row.published().isPresent());
        return new Legend(
                compared
                        ? List.of(bars.get(0), bars.get(1), Legend.Entry.dot("published elsewhere", PUBLISHED))
                        : bars);
    }

    private double most() {
        double most = 0;
        for (LeaderboardRow row : board.rows()) {
            most = Math.max(most, row.hitRate().high());
            most = Math.max(most, row.published().map(Published::hitRate).orElse(0.0));
        }
        return Math.max(most * 1.02, 0.01);
    }

    private void paintAxis(Pen pen, Scale scale, double bottom) {
        Ticks ticks = Ticks.within(0, scale.most(), 8);
        pen.font(HouseTheme.font(11)).thickness(1);
        for (double tick : ticks.values()) {
            double x = scale.x(tick);
            pen.color(HouseTheme.GRID).line(x, Legend.HEIGHT, x, bottom + 4);
            pen.color(HouseTheme.SOFT_INK).center(ticks.label(tick), x, bottom + 17);
        }
        pen.center("mean over users, with its 95 % bootstrap interval", scale.x(scale.most() / 2), bottom + 36);
    }

    private void paintBar(
            Pen pen,
            Scale scale,
            LeaderboardRow row,
            Interval interval,
            Color color,
            Function<Published, Double> figure,
            double top,
            double width) {
        double middle = top + BAR / 2.0;
        double zero = scale.x(0);
        pen.color(color).bar(zero, top + 1, scale.x(interval.estimate()) - zero, BAR - 2);
        double low = scale.x(interval.low());
        double high = scale.x(interval.high());
        pen.color(HouseTheme.INK).thickness(1.4).line(low, middle, high, middle);
        pen.line(low, middle - HALF_CAP, low, middle + HALF_CAP);
        pen.line(high, middle - HALF_CAP, high, middle + HALF_CAP);
        row.published().ifPresent(other -> {
            double x = scale.x(figure.apply(other));
            pen.color(PUBLISHED).bar(x - 1.5, top, 3, BAR);
        });
        pen.font(HouseTheme.font(11.5f)).color(HouseTheme.SOFT_INK);
        pen.right(text(interval), width, middle + pen.halfCapHeight());
    }

    private static String text(Interval e) {
        return String.format(Locale.ROOT, "%.4f  [%.4f, %.4f]", e.estimate(), e.low(), e.high());
    }

    /** From values, 0 to the largest, to places. */
    private record Scale(double left, double right, double most) {
        double x(double value) {
            return left + (right - left) * value / most;
        }
    }
}
