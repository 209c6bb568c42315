package kinoscope.embed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import kinoscope.data.InputException;

/**
 * The two files of a sentence encoder on the Hugging Face Hub, fetched once into a folder.
 *
 * @param id {@code owner/name}
 * @param base address of the Hub
 */
record HubModel(String id, URI base) {
    private static final URI HUB = URI.create("https://huggingface.co/");
    private static final Pattern ID = Pattern.compile("[\\w-][\\w.-]*/[\\w-][\\w.-]*");
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /**
     * Checks the id.
     *
     * @throws InputException if it is not of the form {@code owner/name}
     */
    HubModel {
        if (!isId(id)) {
            throw new InputException("a model id of the Hugging Face Hub is owner/name, not '" + id + "'");
        }
    }

    static HubModel of(String id) {
        return new HubModel(id, HUB);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * Gives the local folder of the model, fetching what is missing there.
     *
     * @param models the folder of all models
     * @throws InputException if a file cannot be fetched; nothing half-written is left
     */
    Path fetch(Path models) {
        Path folder = models.resolve(id.replace("/", "--"));
        try {
            fetch(folder.resolve(HuggingFaceEncoder.TOKENIZER_FILE), List.of("tokenizer.json"));
            fetch(folder.resolve(HuggingFaceEncoder.MODEL_FILE), List.of("onnx/model.onnx", "model.onnx"));
        } catch (IOException e) {
            String reason = e.getMessage() == null ? "no connection" : e.getMessage();
            throw new InputException(
                    id + ": cannot be fetched from " + base + " (" + reason + "); put " + HuggingFaceEncoder.MODEL_FILE
                            + " and " + HuggingFaceEncoder.TOKENIZER_FILE + " into " + folder,
                    e);
        }
        return folder;
    }

    private void fetch(Path target, List<String> candidates) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        for (String file : candidates) {
            HttpResponse<InputStream> response = get(client, base.resolve(id + "/resolve/main/" + file));
            try (InputStream body = response.body()) {
                if (response.statusCode() == OK) {
                    save(body, target);
                    return;
                }
                if (response.statusCode() != NOT_FOUND) {
                    throw new IOException(file + ": HTTP status " + response.statusCode());
                }
            }
        }
        throw new IOException("no " + String.join(" or ", candidates) + " there");
    }

    private static HttpResponse<InputStream> get(HttpClient client, URI address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void save(InputStream body, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path part =
                Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
        try {
            Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
