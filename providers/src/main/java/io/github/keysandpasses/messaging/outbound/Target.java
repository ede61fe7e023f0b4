package io.github.keysandpasses.messaging.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A URL somebody put into settings, taken apart once, so that what is checked is what is connected to. It may hold secrets: it
 * prints its host alone.
 */
public final class Target {

    private static final int LONGEST = 2048;

    private final URI uri;

    private Target(URI uri) {
        this.uri = uri;
    }

    /** What is wrong with the URL, in words that follow the name of the setting; empty: nothing. */
    public static Optional<String> fault(String url, boolean httpAllowed) {
        URI uri = uri(url);
        if (uri == null || uri.getHost() == null || !isWeb(uri) || isOddNumber(uri.getHost())) {
            return Optional.of(
                    "must be the URL of a web server with a host name, as in https://gateway.example.com/send");
        }
        if (uri.getRawUserInfo() != null || uri.getRawAuthority().contains("@")) {
            return Optional.of("must not have a user name or password in it");
        }
        if (uri.getRawFragment() != null) {
            return Optional.of("must not have a fragment");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            return Optional.of("must have a port from 1 to 65535, or none");
        }
        return isTls(uri) || httpAllowed
                ? Optional.empty()
                : Optional.of("must begin with https:// unless allowHttp is switched on");
    }

    /** The target; empty if {@link #fault} has something to say. */
    public static Optional<Target> parse(String url, boolean httpAllowed) {
        return fault(url, httpAllowed).isPresent() ? Optional.empty() : Optional.of(new Target(uri(url)));
    }

    /** Another path at the same place; the base's own path comes first. The query is as it is sent. */
    public Target with(String path, String query) {
        String base = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        return new Target(URI.create(
                uri.getScheme() + "://" + uri.getRawAuthority() + base + path + (query.isEmpty() ? "" : "?" + query)));
    }

    /** Scheme, host and port: who is talked to, and how safely. */
    public String place() {
        return (isTls() ? "https://" : "http://") + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port();
    }

    /** The host as it is looked up: a name, or an address without brackets. */
    String host() {
        return uri.getHost().replaceAll("^\\[|]$", "");
    }

    int port() {
        return uri.getPort() > 0 ? uri.getPort() : isTls() ? 443 : 80;
    }

    boolean isTls() {
        return isTls(uri);
    }

    /** The value of the header {@code Host}. */
    String hostHeader() {
        return uri.getPort() > 0 ? uri.getHost() + ":" + uri.getPort() : uri.getHost();
    }

    /** Path and query, as the request line has them. */
    String requestTarget() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static URI uri(String url) {
        if (url.length() > LONGEST || !url.chars().allMatch(c -> c > ' ' && c < 127)) {
            return null;
        }
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** 2130706433, 0x7f000001 and 0177.1 are addresses to some resolvers and names to others: nobody needs them. */
    private static boolean isOddNumber(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        return last.matches("[0-9]+|0[xX][0-9a-fA-F]*")
                && !host.matches("(0|[1-9][0-9]{0,2})([.](0|[1-9][0-9]{0,2})){3}");
    }

    private static boolean isWeb(URI uri) {
        return isTls(uri) || "http".equalsIgnoreCase(uri.getScheme());
    }

    private static boolean isTls(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    @Override
    public String toString() {
        return "Target[" + uri.getHost() + "]";
    }
}
