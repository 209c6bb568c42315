package kinoscope.data.poster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The body of an answer in memory; the connection is given up as soon as the answer is not wanted or grows too long. */
final class LimitedBody implements HttpResponse.BodySubscriber<byte[]> {
    private static final int OK = 200;

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;
    private final IOException refusal;
    private Flow.Subscription subscription;

    private LimitedBody(int limit, IOException refusal) {
        this.limit = limit;
        this.refusal = refusal;
    }

    /**
     * Takes answers of status 200 and a type; all others fail with a {@link RefusedAnswer}.
     *
     * @param type how the content type begins
     * @param limit the most bytes
     */
    static HttpResponse.BodyHandler<byte[]> handler(String type, int limit) {
        return answer -> new LimitedBody(limit, refusal(answer, type, limit));
    }

    private static IOException refusal(HttpResponse.ResponseInfo answer, String type, int limit) {
        if (answer.statusCode() != OK) {
            return RefusedAnswer.ofStatus(answer);
        }
        String actual = answer.headers().firstValue("Content-Type").orElse("none");
        if (!actual.startsWith(type)) {
            return new RefusedAnswer("its content type is " + actual + ", not " + type);
        }
        long length = answer.headers().firstValueAsLong("Content-Length").orElse(0);
        return length > limit ? tooLong(limit) : null;
    }

    private static RefusedAnswer tooLong(int limit) {
        return new RefusedAnswer("it is longer than " + limit + " bytes");
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        if (refusal == null) {
            subscription.request(Long.MAX_VALUE);
        } else {
            refuse(refusal);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (body.isDone()) {
                return;
            }
            if (bytes.size() + buffer.remaining() > limit) {
                refuse(tooLong(limit));
                return;
            }
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
    }

    private void refuse(IOException reason) {
        subscription.cancel();
        body.completeExceptionally(reason);
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toByteArray());
    }
}
