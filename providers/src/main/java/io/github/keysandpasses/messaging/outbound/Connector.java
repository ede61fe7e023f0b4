package io.github.keysandpasses.messaging.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Connects to a target. The name is looked up once, what it says is checked, and exactly that is connected to: a name that says
 * something else the next time (DNS rebinding) gains nothing.
 */
final class Connector {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;
    private static final int MOST_ADDRESSES = 2;

    private final Resolver resolver;

    Connector(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Opens a connection; empty if no address of the target may be connected to.
     *
     * @param opened is given each socket before it blocks, so that somebody else can close it
     */
    Optional<Socket> open(Target target, boolean privateAllowed, SSLSocketFactory tls, Consumer<Socket> opened)
            throws IOException {
        List<InetAddress> allowed = Arrays.stream(resolver.addresses(target.host()))
                .filter(address -> isAllowed(address, privateAllowed))
                .limit(MOST_ADDRESSES)
                .toList();
        if (allowed.isEmpty()) {
            return Optional.empty();
        }
        Socket plain = connect(allowed, target.port(), opened);
        return Optional.of(target.isTls() ? secure(plain, target, tls) : plain);
    }

    private static boolean isAllowed(InetAddress address, boolean privateAllowed) {
        AddressClass where = AddressClass.of(address);
        return where == AddressClass.PUBLIC || (where == AddressClass.PRIVATE && privateAllowed);
    }

    private static Socket connect(List<InetAddress> addresses, int port, Consumer<Socket> opened) throws IOException {
        IOException last = null;
        for (InetAddress address : addresses) {
            // Not by a proxy the JVM may be set to: it would look the name up once more.
            Socket socket = new Socket(Proxy.NO_PROXY);
            opened.accept(socket);
            try {
                socket.setSoTimeout(READ_MILLIS);
                socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    /** The certificate must be one for the name in the URL (RFC 9110 section 4.3.4). */
    private static Socket secure(Socket plain, Target target, SSLSocketFactory tls) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, target.host(), target.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
