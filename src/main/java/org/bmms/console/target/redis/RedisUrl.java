package org.bmms.console.target.redis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The address of a Redis, as in {@code REDIS_URL}.
 *
 * @param host its address as seen from the application
 * @param port its port
 * @param user user, or null for the default user
 * @param password password, or null
 * @param database number of the database
 * @param tls whether the connection is encrypted ({@code rediss://})
 */
public record RedisUrl(
        String host,
        int port,
        @Nullable String user,
        @Nullable Secret password,
        int database,
        boolean tls) {
    private static final int USUAL_PORT = 6379;
    private static final Pattern SHAPE = Pattern.compile("(?i)(redis|rediss)://(?:([^@/]*)@)?"
            + "(\\[[0-9a-f:.]+]|[^:/@\\[\\]?#\\s]*)(?::([0-9]{1,5}))?(?:/([0-9]{0,9}))?/?(?:\\?([^#\\s]*))?");
    private static final Pattern DATABASE = Pattern.compile("(?:^|&)(?:db|virtual_host)=([0-9]{1,9})(?:&|$)");

    /**
     * Reads an address.
     *
     * @throws org.bmms.console.base.FailureException {@code REDIS-URL}; the text, which may hold a password, is not in it
     */
    public static RedisUrl parse(String url) {
        Matcher matcher = SHAPE.matcher(url.strip());
        if (!matcher.matches()) {
            throw Failure.unchanged(RedisFailure.URL).asException();
        }
        int port = matcher.group(4) == null ? USUAL_PORT : Integer.parseInt(matcher.group(4));
        if (port < 1 || port > 65535) {
            throw Failure.unchanged(RedisFailure.URL).asException();
        }
        String host = matcher.group(3).replaceAll("[\\[\\]]", "");
        String login = matcher.group(2) == null ? "" : matcher.group(2);
        int colon = login.indexOf(':');
        String user = decode(colon < 0 ? login : login.substring(0, colon));
        String password = colon < 0 ? "" : decode(login.substring(colon + 1));
        return new RedisUrl(
                host.isEmpty() ? "localhost" : host,
                port,
                user.isEmpty() ? null : user,
                password.isEmpty() ? null : Secret.of(password),
                database(matcher.group(5), matcher.group(6)),
                matcher.group(1).equalsIgnoreCase("rediss"));
    }

    private static int database(@Nullable String path, @Nullable String query) {
        Matcher inQuery = DATABASE.matcher(query == null ? "" : query);
        if (inQuery.find()) {
            return Integer.parseInt(inQuery.group(1));
        }
        return path == null || path.isEmpty() ? 0 : Integer.parseInt(path);
    }

    private static String decode(String text) {
        try {
            // A plus sign is itself here, unlike in a form.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Failure.unchanged(RedisFailure.URL).asException(e);
        }
    }

    /** The same Redis at another address, such as the near end of a tunnel. */
    public RedisUrl at(String newHost, int newPort) {
        return new RedisUrl(newHost, newPort, user, password, database, tls);
    }
}
