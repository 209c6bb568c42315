package kinoscope.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.util.Callback;

/**
 * Puts the routes into Javalin and sends what they answer. Bodies are sent without holding a thread, so that a client that reads
 * slowly keeps nobody waiting.
 */
final class RouteServlet {
    private static final Logger LOG = System.getLogger(RouteServlet.class.getName());

    private RouteServlet() {}

    /** A servlet that answers the routes. */
    static Servlet of(Routes routes) {
        return Javalin.create(config -> configure(config, routes)).javalinServlet();
    }

    private static void configure(JavalinConfig config, Routes routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.router.ignoreTrailingSlashes = false;
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        for (Route route : routes.all()) {
            config.routes.addHttpHandler(
                    HandlerType.findOrCreate(route.method()), route.template(), ctx -> run(ctx, route));
            if (route.method().equals("GET")) {
                config.routes.addHttpHandler(HandlerType.HEAD, route.template(), ctx -> run(ctx, route));
            }
        }
        config.routes.exception(Refusal.class, (e, ctx) -> refuse(ctx, e));
        config.routes.exception(HttpResponseException.class, (e, ctx) -> refuse(ctx, e));
        config.routes.exception(CompletionException.class, (e, ctx) -> failed(ctx, e.getCause()));
        config.routes.exception(Exception.class, (e, ctx) -> failed(ctx, e));
        config.router.javaLangErrorHandler((response, e) -> {
            LOG.log(Level.ERROR, "a request failed", e);
            response.setStatus(500);
        });
    }

    private static void run(Context context, Route route) {
        Routes.note(context, route.template());
        context.future(() -> route.handling().handle(context).thenCompose(reply -> send(context, reply)));
    }

    private static CompletableFuture<Void> send(Context context, Reply reply) {
        context.status(reply.status());
        reply.headers().forEach(context::header);
        if (reply.status() == 304) {
            return CompletableFuture.completedFuture(null);
        }
        context.contentType(reply.mediaType());
        context.res().setContentLength(reply.body().length);
        if (context.method() == HandlerType.HEAD) {
            return CompletableFuture.completedFuture(null);
        }
        Callback.Completable sent = new Callback.Completable();
        try {
            HttpOutput output = (HttpOutput) context.res().getOutputStream();
            output.sendContent(ByteBuffer.wrap(reply.body()), sent);
        } catch (IOException e) {
            sent.failed(e);
        }
        return sent;
    }

    private static void failed(Context context, Throwable e) {
        if (e instanceof Refusal refusal) {
            refuse(context, refusal);
        } else if (e instanceof HttpResponseException refusal) {
            refuse(context, refusal);
        } else if (e instanceof IOException) {
            LOG.log(Level.DEBUG, "a client went away", e);
        } else {
            LOG.log(Level.ERROR, "a request failed", e);
            refuse(context, Problem.of(500), OptionalInt.empty());
        }
    }

    private static void refuse(Context context, Refusal refusal) {
        refuse(context, refusal.problem(), refusal.retryAfter());
    }

    /** Javalin's own refusals: nothing at an address, or not by this method. */
    private static void refuse(Context context, HttpResponseException e) {
        String allowed = e.getDetails().get("availableMethods");
        if (allowed != null) {
            context.header("Allow", allowed);
        }
        refuse(context, Problem.of(e.getStatus()), OptionalInt.empty());
    }

    private static void refuse(Context context, Problem problem, OptionalInt retryAfter) {
        if (context.res().isCommitted()) {
            return;
        }
        ProblemPages.Body body = ProblemPages.Body.of(problem, context.path(), context.header("Accept"));
        context.status(problem.status());
        context.header("Cache-Control", "no-store");
        retryAfter.ifPresent(seconds -> context.header("Retry-After", String.valueOf(seconds)));
        context.contentType(body.mediaType());
        context.result(body.bytes());
    }
}
