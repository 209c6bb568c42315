package kinoscope.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Fetches a file over HTTP into a partial file and, if the connection breaks, goes on where it stopped. */
final class ResumableFetch {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int BEYOND_THE_END = 416;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client;
    private final Duration timeout;
    private final int attempts;

    ResumableFetch(Duration timeout, int attempts) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.timeout = timeout;
        this.attempts = attempts;
    }

    /** An answer of the server that is not the file. */
    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;

        RefusedException(int status) {
            super("HTTP status " + status);
            this.status = status;
        }
    }

    String text(URI uri) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(uri).timeout(timeout).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != OK) {
            throw new RefusedException(response.statusCode());
        }
        return response.body();
    }

    /** Completes the partial file; after a failure it holds what has arrived. */
    void file(URI uri, Path part, Progress progress) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                complete(uri, part, progress);
                return;
            } catch (IOException e) {
                boolean hopeless = e instanceof RefusedException refused && refused.status < SERVER_ERROR;
                if (hopeless || attempt >= attempts) {
                    throw e;
                }
            }
        }
    }

    private void complete(URI uri, Path part, Progress progress) throws IOException, InterruptedException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(timeout);
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            String range = response.headers().firstValue("Content-Range").orElse("");
            long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
            if (response.statusCode() == OK) {
                append(in, part, 0, length, progress);
            } else if (response.statusCode() == PARTIAL && range.startsWith("bytes " + have + "-")) {
                append(in, part, have, length, progress);
            } else if (have > 0 && response.statusCode() == BEYOND_THE_END && !range.endsWith("/" + have)) {
                Files.delete(part);
                throw new IOException("the partial file was longer than the file");
            } else if (have == 0 || response.statusCode() != BEYOND_THE_END) {
                throw new RefusedException(response.statusCode());
            }
        }
    }

    private static void append(InputStream in, Path part, long from, long length, Progress progress)
            throws IOException {
        StandardOpenOption mode = from == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
        long done = from;
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, mode)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                done += read;
                progress.update(done, length < 0 ? done : from + length, "bytes");
            }
        }
        if (length >= 0 && done != from + length) {
            throw new IOException("got " + done + " of " + (from + length) + " bytes");
        }
    }
}
