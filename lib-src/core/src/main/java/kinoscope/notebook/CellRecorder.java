package kinoscope.notebook;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kinoscope.notebook.CellOutput.Kind;

/** Keeps what one cell prints and shows, in order; an update replaces the display with its id. */
final class CellRecorder {
    private static final Gson GSON = new Gson();

    private final List<CellOutput> outputs = new ArrayList<>();
    private final Map<String, Integer> placeById = new HashMap<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private Kind pendingKind = Kind.STDOUT;

    /** A print stream whose text becomes outputs of this cell. */
    PrintStream stream(Kind kind) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                append(kind, new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                append(kind, bytes, offset, length);
            }
        };
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    synchronized void display(DisplayData shown) {
        flush();
        if (shown.hasDisplayId()) {
            placeById.put(shown.getDisplayId(), outputs.size());
        }
        outputs.add(output(Kind.DISPLAY, shown));
    }

    synchronized void update(DisplayData shown) {
        Integer place = placeById.get(shown.getDisplayId());
        if (place != null) {
            outputs.set(place, output(Kind.DISPLAY, shown));
        }
    }

    synchronized void result(DisplayData value) {
        flush();
        outputs.add(output(Kind.RESULT, value));
    }

    synchronized void error(String message) {
        flush();
        outputs.add(CellOutput.text(Kind.ERROR, message));
    }

    synchronized List<CellOutput> outputs() {
        flush();
        return List.copyOf(outputs);
    }

    private synchronized void append(Kind kind, byte[] bytes, int offset, int length) {
        if (kind != pendingKind) {
            flush();
            pendingKind = kind;
        }
        pending.write(bytes, offset, length);
    }

    private void flush() {
        if (pending.size() > 0) {
            outputs.add(CellOutput.text(pendingKind, overwritten(pending.toString(StandardCharsets.UTF_8))));
            pending.reset();
        }
    }

    /** The text as a terminal shows it in the end: a carriage return starts its line again. */
    static String overwritten(String text) {
        StringBuilder shown = new StringBuilder();
        for (String line : text.replace("\r\n", "\n").split("(?<=\n)")) {
            String body = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
            while (body.endsWith("\r")) {
                body = body.substring(0, body.length() - 1);
            }
            shown.append(body.substring(body.lastIndexOf('\r') + 1));
            shown.append(line.endsWith("\n") ? "\n" : "");
        }
        return shown.toString();
    }

    private static CellOutput output(Kind kind, DisplayData shown) {
        JsonObject json = GSON.toJsonTree(shown, DisplayData.class).getAsJsonObject();
        Map<String, String> data = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> form : json.getAsJsonObject("data").entrySet()) {
            data.put(
                    form.getKey(),
                    form.getValue().isJsonPrimitive()
                            ? form.getValue().getAsString()
                            : form.getValue().toString());
        }
        return new CellOutput(kind, "", data, NotebookJson.metadata(json));
    }
}
