package kinoscope.experiment.leaderboard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kinoscope.eval.stats.Interval;

/** A leaderboard as cells of text, for every form that it is shown in. */
public final class LeaderboardText {
    /** The headings, one a column. */
    public static final List<String> HEADINGS = List.of(
            "rank",
            "model",
            "HR@10",
            "NDCG@10",
            "behind the best",
            "p",
            "training",
            "published HR / NDCG",
            "difference",
            "HR@10, catalogue",
            "NDCG@10, catalogue");

    private static final int LEAST_P_DIGITS = 4;

    private LeaderboardText() {}

    /** The cells of each row, in the order of the headings; {@code ""} where there is nothing to say. */
    public static List<List<String>> cells(Leaderboard board) {
        List<List<String>> rows = new ArrayList<>();
        for (LeaderboardRow row : board.rows()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    row.name(),
                    text(row.hitRate()),
                    text(row.ndcg()),
                    row.isBest()
                            ? ""
                            : String.format(
                                    Locale.ROOT, "%+.4f", row.behindBest().estimate()),
                    row.isBest() ? "" : p(row.p()),
                    seconds(row.seconds()),
                    row.published()
                            .map(other -> String.format(Locale.ROOT, "%.4f / %.4f", other.hitRate(), other.ndcg()))
                            .orElse(""),
                    row.published().map(other -> difference(row, other)).orElse(""),
                    text(row.catalogueHitRate()),
                    text(row.catalogueNdcg())));
        }
        return rows;
    }

    /** What stands below the table: what the columns mean, and where published figures come from. */
    public static List<String> notes(Leaderboard board) {
        List<String> notes = new ArrayList<>(List.of(
                "HR@10, NDCG@10: " + board.sampledCaption(),
                "In the catalogue: " + board.catalogueCaption(),
                "The two protocols measure different things and are not to be compared with each other.",
                "All models were trained on everything but the test items; options were taken from published runs or"
                        + " chosen on validation items, none by the test."
                        + " Intervals: 95 %, bootstrap over users. Behind the best: NDCG@10, paired by user, with p of a"
                        + " randomization test against the first row, corrected by Holm. Training includes the choice"
                        + " of the epoch where validation chose it."));
        Set<String> sources = new LinkedHashSet<>();
        for (LeaderboardRow row : board.rows()) {
            row.published()
                    .ifPresent(other -> sources.add(
                            "Published beside " + row.name() + ": " + other.model() + "; " + other.source()));
        }
        notes.addAll(sources);
        return notes;
    }

    /** The table in Markdown. */
    public static String markdown(Leaderboard board) {
        StringBuilder text =
                new StringBuilder("# Leaderboard, ").append(board.data()).append("\n\n");
        text.append(line(HEADINGS));
        text.append(line(HEADINGS.stream().map(heading -> "---").toList()));
        cells(board).forEach(row -> text.append(line(row)));
        notes(board).forEach(note -> text.append('\n').append(note).append('\n'));
        return text.toString();
    }

    /** The table with all digits, and with the options of each model, as CSV with a header. */
    public static String csv(Leaderboard board) {
        StringBuilder text = new StringBuilder("rank,model,hr,hr_low,hr_high,ndcg,ndcg_low,ndcg_high,behind_best,"
                + "behind_low,behind_high,p_holm,train_seconds,epoch,published_hr,published_ndcg,catalogue_hr,"
                + "catalogue_hr_low,catalogue_hr_high,catalogue_ndcg,catalogue_ndcg_low,catalogue_ndcg_high,users,"
                + "options\n");
        int rank = 0;
        for (LeaderboardRow row : board.rows()) {
            List<String> cells = new ArrayList<>(List.of(String.valueOf(++rank), quoted(row.name())));
            numbers(row.hitRate(), cells);
            numbers(row.ndcg(), cells);
            numbers(row.behindBest(), cells);
            cells.add(number(row.p()));
            cells.add(number(row.seconds()));
            cells.add(row.epoch() == 0 ? "" : String.valueOf(row.epoch()));
            cells.add(
                    row.published().map(Published::hitRate).map(String::valueOf).orElse(""));
            cells.add(row.published().map(Published::ndcg).map(String::valueOf).orElse(""));
            numbers(row.catalogueHitRate(), cells);
            numbers(row.catalogueNdcg(), cells);
            cells.add(String.valueOf(row.ndcg().n()));
            cells.add(quoted(row.options().entrySet().stream()
                    .map(option -> option.getKey() + "=" + option.getValue())
                    .collect(Collectors.joining(" "))));
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }

    private static String text(Interval interval) {
        return interval.toString();
    }

    private static String p(double value) {
        double least = Math.pow(10, -LEAST_P_DIGITS);
        return value < least ? String.format(Locale.ROOT, "%.1e", value) : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }

    private static String difference(LeaderboardRow row, Published other) {
        return signed(row.hitRate().estimate() - other.hitRate()) + " / "
                + signed(row.ndcg().estimate() - other.ndcg());
    }

    /** With four digits; what rounds to 0 has no sign. */
    private static String signed(double value) {
        String text = String.format(Locale.ROOT, "%+.4f", value);
        return text.matches("[+-]0\\.0+") ? text.substring(1) : text;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static void numbers(Interval interval, List<String> cells) {
        cells.add(number(interval.estimate()));
        cells.add(number(interval.low()));
        cells.add(number(interval.high()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
