package kinoscope.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Takes in the body of a request before anything else is done with it, without holding a thread while it comes: slow clients cost
 * no more than an open connection. What is longer than allowed is refused as soon as that shows, whether a length was announced or
 * not, and so is what does not come in time.
 */
final class BodyGate extends Handler.Wrapper {
    /** The attribute of the request that holds the body, {@code byte[]}. */
    static final String BODY = "kinoscope.body";

    private static final Problem TOO_LONG =
            new Problem(413, "body_too_large", "the body is longer than this server reads");
    private static final Problem TOO_SLOW = new Problem(408, "body_too_slow", "the body did not come in time");
    private static final Problem BROKEN = new Problem(400, "malformed_body", "the body is broken off or malformed");

    private final int mostBytes;
    private final Duration timeout;

    BodyGate(int mostBytes, Duration timeout, Handler next) {
        super(next);
        this.mostBytes = mostBytes;
        this.timeout = timeout;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields headers = request.getHeaders();
        long announced = request.getLength();
        if (announced > mostBytes) {
            refuse(request, response, callback, TOO_LONG);
            return true;
        }
        if (announced <= 0 && !headers.contains(HttpHeader.TRANSFER_ENCODING)) {
            request.setAttribute(BODY, new byte[0]);
            return super.handle(request, response, callback);
        }
        new Reading(request, response, callback).begin();
        return true;
    }

    private void refuse(Request request, Response response, Callback callback, Problem problem) {
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
        ProblemPages.write(request, response, callback, problem, OptionalInt.empty());
    }

    /** The body of one request as it comes. */
    private final class Reading implements Runnable {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final AtomicBoolean answered = new AtomicBoolean();
        private Scheduler.Task alarm;

        Reading(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        void begin() {
            alarm = request.getComponents()
                    .getScheduler()
                    .schedule(() -> end(TOO_SLOW), timeout.toMillis(), TimeUnit.MILLISECONDS);
            run();
        }

        @Override
        public void run() {
            while (true) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    end(BROKEN);
                    return;
                }
                take(chunk.getByteBuffer());
                boolean last = chunk.isLast();
                chunk.release();
                if (body.size() > mostBytes) {
                    end(TOO_LONG);
                    return;
                }
                if (last) {
                    goOn();
                    return;
                }
            }
        }

        private void take(ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            body.write(copy, 0, copy.length);
        }

        private void end(Problem problem) {
            if (answered.compareAndSet(false, true)) {
                alarm.cancel();
                refuse(request, response, callback, problem);
            }
        }

        private void goOn() {
            if (!answered.compareAndSet(false, true)) {
                return;
            }
            alarm.cancel();
            request.setAttribute(BODY, body.toByteArray());
            try {
                if (!BodyGate.super.handle(request, response, callback)) {
                    Response.writeError(request, response, callback, 404);
                }
            } catch (Exception e) {
                Response.writeError(request, response, callback, e);
            }
        }
    }
}
