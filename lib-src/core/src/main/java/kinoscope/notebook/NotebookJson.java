package kinoscope.notebook;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonWriter;
import java.io.StringWriter;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kinoscope.data.InputException;
import kinoscope.notebook.NotebookFile.Cell;
import kinoscope.notebook.NotebookFile.Kind;

/** The JSON of nbformat 4.5 (nbformat.readthedocs.io). */
final class NotebookJson {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
    private static final Type OBJECT = new TypeToken<Map<String, Object>>() {}.getType();

    private NotebookJson() {}

    static List<Cell> cells(Path file, String text) {
        try {
            JsonObject notebook = JsonParser.parseString(text).getAsJsonObject();
            if (notebook.get("nbformat").getAsInt() != 4) {
                throw InputException.of(file, "only notebooks of nbformat 4 are understood");
            }
            List<Cell> cells = new ArrayList<>();
            for (JsonElement element : notebook.getAsJsonArray("cells")) {
                JsonObject cell = element.getAsJsonObject();
                Kind kind = Kind.valueOf(cell.get("cell_type").getAsString().toUpperCase(Locale.ROOT));
                String id = cell.has("id") ? cell.get("id").getAsString() : "cell-" + cells.size();
                int count = number(cell.get("execution_count"));
                cells.add(
                        new Cell(id, kind, joined(cell.get("source")), count, outputs(cell.getAsJsonArray("outputs"))));
            }
            return cells;
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
            throw new InputException(file + ": is not a notebook", e);
        }
    }

    static String text(NotebookFile notebook) {
        JsonArray cells = new JsonArray();
        notebook.cells().forEach(cell -> cells.add(json(cell)));
        JsonObject kernel = new JsonObject();
        kernel.addProperty("display_name", KernelSpec.DISPLAY_NAME);
        kernel.addProperty("language", "java");
        kernel.addProperty("name", KernelSpec.NAME);
        JsonObject language = new JsonObject();
        language.addProperty("codemirror_mode", "java");
        language.addProperty("file_extension", ".jshell");
        language.addProperty("mimetype", "text/x-java-source");
        language.addProperty("name", "Java");
        language.addProperty("pygments_lexer", "java");
        JsonObject metadata = new JsonObject();
        metadata.add("kernelspec", kernel);
        metadata.add("language_info", language);
        JsonObject json = new JsonObject();
        json.add("cells", cells);
        json.add("metadata", metadata);
        json.addProperty("nbformat", 4);
        json.addProperty("nbformat_minor", 5);
        StringWriter text = new StringWriter();
        JsonWriter writer = new JsonWriter(text);
        writer.setIndent(" ");
        writer.setHtmlSafe(false);
        writer.setSerializeNulls(true);
        GSON.toJson(json, writer);
        return text + "\n";
    }

    /** The metadata of an output by MIME type. */
    static Map<String, Map<String, Object>> metadata(JsonObject output) {
        Map<String, Map<String, Object>> metadata = new LinkedHashMap<>();
        JsonElement element = output.get("metadata");
        if (element != null && element.isJsonObject()) {
            element.getAsJsonObject().entrySet().stream()
                    .filter(entry -> entry.getValue().isJsonObject())
                    .forEach(entry -> metadata.put(entry.getKey(), GSON.fromJson(entry.getValue(), OBJECT)));
        }
        return metadata;
    }

    private static JsonObject json(Cell cell) {
        JsonObject json = new JsonObject();
        json.addProperty("cell_type", cell.kind().name().toLowerCase(Locale.ROOT));
        if (cell.isCode()) {
            json.add("execution_count", count(cell.executionCount()));
        }
        json.addProperty("id", cell.id());
        json.add("metadata", new JsonObject());
        if (cell.isCode()) {
            JsonArray outputs = new JsonArray();
            cell.outputs().forEach(output -> outputs.add(json(output, cell.executionCount())));
            json.add("outputs", outputs);
        }
        json.add("source", lines(cell.source()));
        return json;
    }

    private static JsonObject json(CellOutput output, int count) {
        JsonObject json = new JsonObject();
        switch (output.kind()) {
            case STDOUT, STDERR -> {
                json.addProperty("name", output.kind().name().toLowerCase(Locale.ROOT));
                json.addProperty("output_type", "stream");
                json.add("text", lines(output.text()));
            }
            case ERROR -> {
                String[] lines = output.text().split("\n");
                json.addProperty("ename", "error");
                json.addProperty("evalue", lines[0]);
                json.addProperty("output_type", "error");
                json.add("traceback", GSON.toJsonTree(lines));
            }
            case DISPLAY, RESULT -> {
                JsonObject data = new JsonObject();
                output.data()
                        .forEach((type, value) ->
                                data.add(type, type.startsWith("text/") ? lines(value) : GSON.toJsonTree(value)));
                json.add("data", data);
                if (output.kind() == CellOutput.Kind.RESULT) {
                    json.add("execution_count", count(count));
                }
                json.add("metadata", GSON.toJsonTree(output.metadata()));
                json.addProperty(
                        "output_type", output.kind() == CellOutput.Kind.RESULT ? "execute_result" : "display_data");
            }
            default -> throw new IllegalStateException("no JSON for " + output.kind());
        }
        return json;
    }

    private static List<CellOutput> outputs(JsonArray array) {
        List<CellOutput> outputs = new ArrayList<>();
        for (JsonElement element : array == null ? new JsonArray() : array) {
            outputs.add(output(element.getAsJsonObject()));
        }
        return outputs;
    }

    private static CellOutput output(JsonObject json) {
        String type = json.get("output_type").getAsString();
        switch (type) {
            case "stream":
                boolean err = json.get("name").getAsString().equals("stderr");
                return CellOutput.text(err ? CellOutput.Kind.STDERR : CellOutput.Kind.STDOUT, joined(json.get("text")));
            case "error":
                List<String> trace = new ArrayList<>();
                json.getAsJsonArray("traceback").forEach(line -> trace.add(line.getAsString()));
                return CellOutput.text(CellOutput.Kind.ERROR, String.join("\n", trace));
            default:
                Map<String, String> data = new LinkedHashMap<>();
                json.getAsJsonObject("data")
                        .entrySet()
                        .forEach(entry -> data.put(entry.getKey(), joined(entry.getValue())));
                return new CellOutput(
                        type.equals("execute_result") ? CellOutput.Kind.RESULT : CellOutput.Kind.DISPLAY,
                        "",
                        data,
                        metadata(json));
        }
    }

    private static String joined(JsonElement text) {
        if (text.isJsonPrimitive()) {
            return text.getAsString();
        }
        if (text.isJsonObject()) {
            return text.toString();
        }
        StringBuilder joined = new StringBuilder();
        text.getAsJsonArray().forEach(line -> joined.append(line.getAsString()));
        return joined.toString();
    }

    private static JsonArray lines(String text) {
        JsonArray lines = new JsonArray();
        if (!text.isEmpty()) {
            for (String line : text.split("(?<=\n)")) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static int number(JsonElement count) {
        return count == null || count.isJsonNull() ? 0 : count.getAsInt();
    }

    private static JsonElement count(int count) {
        return count == 0 ? JsonNull.INSTANCE : GSON.toJsonTree(count);
    }
}
