package kinoscope.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.OptionalInt;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses requests of clients that ask too often. A client is an IPv4 address or the first 64 bits of an IPv6 address; whether the
 * server lives can always be asked.
 */
final class RateGate extends Handler.Wrapper {
    private static final Problem TOO_OFTEN = Problem.of(429);
    private static final int IPV4_BYTES = 4;
    private static final int NETWORK_BYTES = 8;

    private final RateLimit limit;

    RateGate(RateLimit limit, Handler next) {
        super(next);
        this.limit = limit;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (Routes.HEALTH.equals(Request.getPathInContext(request)) || limit.allows(client(request))) {
            return super.handle(request, response, callback);
        }
        ProblemPages.write(request, response, callback, TOO_OFTEN, OptionalInt.of(1));
        return true;
    }

    private static String client(Request request) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress socket)) {
            return "";
        }
        InetAddress address = socket.getAddress();
        byte[] bytes = address.getAddress();
        return bytes.length == IPV4_BYTES
                ? address.getHostAddress()
                : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
    }
}
