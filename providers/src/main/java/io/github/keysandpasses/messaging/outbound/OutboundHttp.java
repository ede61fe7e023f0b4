package io.github.keysandpasses.messaging.outbound;

import io.github.keysandpasses.messaging.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocketFactory;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.config.MessageConstraints;
import org.apache.http.impl.DefaultBHttpClientConnection;
import org.apache.http.protocol.BasicHttpContext;
import org.apache.http.protocol.HttpRequestExecutor;

/**
 * Sends one request over one connection of its own: no redirection is followed, no proxy asked, nothing logged, nothing endless
 * read. It is made of the HTTP core library that Keycloak ships, one floor below the client: that one logs URLs and bodies at
 * DEBUG and cannot be told which of a name's addresses to take (docs/decisions/0008).
 */
public final class OutboundHttp implements AutoCloseable {

    private static final int MOST_BYTES = 65_536;
    private static final MessageConstraints CONSTRAINTS = MessageConstraints.custom()
            .setMaxLineLength(8_192)
            .setMaxHeaderCount(64)
            .build();

    private final Connector connector;
    private final Duration limit;
    private final ScheduledThreadPoolExecutor watch;

    /** Requests that take no longer than this, all in all. */
    public OutboundHttp(Duration limit) {
        this(InetAddress::getAllByName, limit);
    }

    OutboundHttp(Resolver resolver, Duration limit) {
        this.connector = new Connector(resolver);
        this.limit = limit;
        this.watch = new ScheduledThreadPoolExecutor(1, OutboundHttp::watchThread);
        this.watch.setRemoveOnCancelPolicy(true);
    }

    /**
     * Sends a request.
     *
     * @param privateAllowed whether the target may be this machine or in a private network
     * @param tls trusts whom the server trusts
     */
    public Reply send(OutboundRequest request, boolean privateAllowed, SSLSocketFactory tls) {
        AtomicReference<Socket> open = new AtomicReference<>();
        AtomicBoolean late = new AtomicBoolean();
        Future<?> deadline = watch.schedule(() -> cutOff(open, late), limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            Optional<Socket> socket =
                    connector.open(request.target(), privateAllowed, tls, opened -> track(opened, open, late));
            return socket.isEmpty() ? new Reply.None(FailureReason.TARGET_FORBIDDEN) : exchange(request, socket.get());
        } catch (IOException | HttpException e) {
            boolean tooSlow = late.get() || e instanceof SocketTimeoutException;
            return new Reply.None(tooSlow ? FailureReason.TIMED_OUT : FailureReason.UNREACHABLE);
        } finally {
            deadline.cancel(false);
            close(open.get());
        }
    }

    private static Reply exchange(OutboundRequest request, Socket socket) throws IOException, HttpException {
        try (DefaultBHttpClientConnection connection =
                new DefaultBHttpClientConnection(8_192, null, null, CONSTRAINTS)) {
            connection.bind(socket);
            HttpResponse response =
                    new HttpRequestExecutor().execute(WireRequest.of(request), connection, new BasicHttpContext());
            return answer(response);
        }
    }

    private static Reply answer(HttpResponse response) throws IOException {
        byte[] body = new byte[0];
        if (response.getEntity() != null) {
            InputStream content = response.getEntity().getContent();
            body = content == null ? body : content.readNBytes(MOST_BYTES + 1);
        }
        if (body.length > MOST_BYTES) {
            return new Reply.None(FailureReason.REJECTED);
        }
        return new Reply.Answer(response.getStatusLine().getStatusCode(), body, RetryAfter.of(response));
    }

    /** The look-up of a name, which nobody can cut off, may have used up the time already. */
    private static void track(Socket opened, AtomicReference<Socket> open, AtomicBoolean late) {
        open.set(opened);
        if (late.get()) {
            close(opened);
        }
    }

    private static void cutOff(AtomicReference<Socket> open, AtomicBoolean late) {
        late.set(true);
        close(open.get());
    }

    private static void close(Socket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // It is of no use any more, and that was all that was wanted.
        }
    }

    private static Thread watchThread(Runnable work) {
        Thread thread = new Thread(work, "keysandpasses-message-deadline");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
