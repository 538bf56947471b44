package org.bmms.console.base;

import java.util.Optional;

/**
 * A host and a port, as {@code db1:5432} or {@code [2001:db8::2]:5432} name them.
 *
 * @param host name or address, IPv6 without brackets
 * @param port TCP port, 1 to 65535
 */
public record Endpoint(String host, int port) {
    private static final int LAST_PORT = 65_535;
    private static final int MOST_DIGITS = 5;

    public Endpoint {
        if (host.isEmpty() || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("no endpoint: " + host + " " + port);
        }
    }

    /**
     * Reads one; empty if the text is none.
     *
     * @param usualPort the port where none is given
     */
    public static Optional<Endpoint> parse(String text, int usualPort) {
        int bracket = text.lastIndexOf(']');
        if (text.startsWith("[") != bracket > 0) {
            return Optional.empty();
        }
        int colon = text.indexOf(':', bracket + 1);
        String host = colon < 0 ? text : text.substring(0, colon);
        int port = colon < 0 ? usualPort : port(text.substring(colon + 1));
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return bare.isEmpty() || port < 1 || port > LAST_PORT
                ? Optional.empty()
                : Optional.of(new Endpoint(bare, port));
    }

    private static int port(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : 0;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
