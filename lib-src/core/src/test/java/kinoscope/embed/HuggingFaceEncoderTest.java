package kinoscope.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kinoscope.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HuggingFaceEncoderTest {
    @TempDir
    Path folder;

    @Test
    void readsAnyFolderWithModelAndTokenizer() throws IOException {
        unpack("/all-minilm-l6-v2-q.onnx", "model.onnx");
        unpack("/all-minilm-l6-v2-q-tokenizer.json", "tokenizer.json");
        List<String> texts = List.of("A ship in a storm.", "A quiet harbour");
        try (HuggingFaceEncoder encoder = HuggingFaceEncoder.fromFolder(folder);
                MiniLmEncoder same = MiniLmEncoder.load()) {
            assertThat(encoder.dimensions()).isEqualTo(384);
            assertThat(encoder.name()).matches(folder.getFileName() + "-[0-9a-f]{8}");
            assertThat(encoder.encode(texts)).isDeepEqualTo(same.encode(texts));
        }
        try (HuggingFaceEncoder cutting = HuggingFaceEncoder.fromFolder(folder, 4)) {
            assertThat(cutting.encode(List.of("A ship in a storm."))[0])
                    .isEqualTo(cutting.encode(List.of("A ship of fools."))[0]);
        }
    }

    @Test
    void folderMustBeThere() {
        assertThatThrownBy(() -> HuggingFaceEncoder.fromFolder(folder.resolve("none")))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("a sentence encoder needs model.onnx and tokenizer.json; no model.onnx here")
                .hasMessageNotContaining("\n");
    }

    @Test
    void tokenizerMustBeThere() throws IOException {
        Files.writeString(folder.resolve("model.onnx"), "x");
        assertThatThrownBy(() -> HuggingFaceEncoder.fromFolder(folder)).hasMessageEndingWith("no tokenizer.json here");
    }

    @Test
    void brokenTokenizerIsNamed() throws IOException {
        unpack("/all-minilm-l6-v2-q.onnx", "model.onnx");
        Files.writeString(folder.resolve("tokenizer.json"), "{");
        assertThatThrownBy(() -> HuggingFaceEncoder.fromFolder(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the tokenizer cannot be loaded")
                .hasMessageNotContaining("\n");
    }

    @Test
    void brokenModelIsNamed() throws IOException {
        Files.writeString(folder.resolve("model.onnx"), "not a model");
        unpack("/all-minilm-l6-v2-q-tokenizer.json", "tokenizer.json");
        assertThatThrownBy(() -> HuggingFaceEncoder.fromFolder(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the model cannot be loaded")
                .hasMessageNotContaining("\n");
    }

    @Test
    void hubModelIsFetchedOnce() throws IOException {
        HttpServer server = serve(Map.of(
                "/owner/name/resolve/main/tokenizer.json", "tokens", "/owner/name/resolve/main/model.onnx", "weights"));
        Path fetched;
        HubModel model = new HubModel("owner/name", address(server));
        try {
            fetched = model.fetch(folder);
        } finally {
            server.stop(0);
        }
        assertThat(fetched.resolve("model.onnx")).hasContent("weights");
        assertThat(fetched.resolve("tokenizer.json")).hasContent("tokens");
        assertThat(model.fetch(folder)).isEqualTo(fetched);
        try (Stream<Path> files = Files.list(fetched)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void unreachableHubSaysWhatToDo() throws IOException {
        HttpServer server = serve(Map.of());
        HubModel model = new HubModel("owner/name", address(server));
        try {
            assertThatThrownBy(() -> model.fetch(folder))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("no tokenizer.json there")
                    .hasMessageContaining("put model.onnx and tokenizer.json into " + folder.resolve("owner--name"));
        } finally {
            server.stop(0);
        }
        assertThatThrownBy(() -> model.fetch(folder))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("owner/name: cannot be fetched from")
                .hasMessageNotContaining("\n");
        assertThat(folder.resolve("owner--name")).doesNotExist();
    }

    @Test
    void hubIdHasOwnerAndName() {
        assertThatThrownBy(() -> HubModel.of("../../name")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> HubModel.of("name")).isInstanceOf(InputException.class);
    }

    private void unpack(String resource, String file) throws IOException {
        try (InputStream in = HuggingFaceEncoderTest.class.getResourceAsStream(resource)) {
            Files.copy(in, folder.resolve(file));
        }
    }

    private static HttpServer serve(Map<String, String> files) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String content = files.get(exchange.getRequestURI().getPath());
            byte[] body = String.valueOf(content).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(content == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static URI address(HttpServer server) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }
}
