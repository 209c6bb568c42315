package kinoscope.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import kinoscope.data.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on the command line: one updating line on a terminal, a plain line now and then where output is piped. */
final class ConsoleProgress implements Progress {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final String task;
    private final PrintStream out;
    private final ProgressBar bar;
    private final long started = System.nanoTime();
    private long lastLine = started;

    /**
     * Starts a display on standard error.
     *
     * @param task what is being done
     */
    ConsoleProgress(String task) {
        this(task, System.err, System.console() != null);
    }

    ConsoleProgress(String task, PrintStream out, boolean terminal) {
        this.task = task;
        this.out = out;
        this.bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(-1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .build()
                : null;
    }

    @Override
    public void update(long done, long total, String note) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
            bar.setExtraMessage(detail(note));
            return;
        }
        long now = System.nanoTime();
        if (done == total || now - lastLine >= BETWEEN_LINES.toNanos()) {
            lastLine = now;
            out.printf(Locale.ROOT, "%s: %d of %d, %.0f s%s%n", task, done, total, (now - started) / 1e9, detail(note));
        }
    }

    private String detail(String note) {
        return note.isEmpty() || note.equals(task) ? "" : " " + note;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
