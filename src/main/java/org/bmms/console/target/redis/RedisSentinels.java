package org.bmms.console.target.redis;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Failure;

/**
 * The Sentinels that know where Redis is, and what they call it.
 *
 * @param sentinels where they are, as the application sees them
 * @param master the name of the Redis that is written to
 */
public record RedisSentinels(List<Endpoint> sentinels, String master) {
    /** The port of a Sentinel. */
    public static final int USUAL_PORT = 26_379;

    /** The name in Redis's own example. */
    public static final String USUAL_MASTER = "mymaster";

    private static final Pattern SCHEME = Pattern.compile("(?i)sentinels?://.*", Pattern.DOTALL);
    private static final Pattern MASTER = Pattern.compile("(?:^|&)(?:master_name|sentinel_master|master)=([^&]+)");

    public RedisSentinels {
        sentinels = List.copyOf(sentinels);
        if (sentinels.isEmpty()) {
            throw new IllegalArgumentException("no sentinel");
        }
    }

    /**
     * What an address says of Sentinels, in the form of Celery: one {@code sentinel://} address after the other with
     * semicolons between them, or one with several hosts and commas between them.
     *
     * @return the Sentinels, and the master without a place; empty if it leads to Redis itself
     * @throws org.bmms.console.base.FailureException {@code REDIS-URL} if it cannot be read
     */
    public static Optional<Written> parse(String text) {
        String url = text.strip();
        if (!SCHEME.matcher(url).matches()) {
            return Optional.empty();
        }
        List<Endpoint> places = new ArrayList<>();
        List<String> parts = List.of(url.split(";", -1));
        for (String part : parts) {
            String authority = part.replaceFirst("^[A-Za-z]+://", "").split("[/?#]", 2)[0];
            for (String place :
                    authority.substring(authority.lastIndexOf('@') + 1).split(",", -1)) {
                places.add(Endpoint.parse(place, USUAL_PORT)
                        .orElseThrow(() -> Failure.unchanged(RedisFailure.URL).asException()));
            }
        }
        // What belongs to Redis itself is said with the first of them, or with the last.
        RedisUrl login = RedisUrl.parse(redis(parts.getFirst()));
        RedisUrl end = RedisUrl.parse(redis(parts.getLast()));
        RedisUrl master = new RedisUrl(
                login.host(),
                login.port(),
                login.user(),
                login.password(),
                login.database() == 0 ? end.database() : login.database(),
                login.tls());
        String named = name(parts.getFirst()).or(() -> name(parts.getLast())).orElse(USUAL_MASTER);
        return Optional.of(new Written(new RedisSentinels(places, named), master));
    }

    /** The same address as if one Redis were at its first place. */
    private static String redis(String part) {
        String rest = part.strip().replaceFirst("^[A-Za-z]+://", "");
        int comma = rest.indexOf(',', rest.lastIndexOf('@') + 1);
        int slash = rest.indexOf('/', rest.lastIndexOf('@') + 1);
        boolean several = comma >= 0 && (slash < 0 || comma < slash);
        return "redis://" + (several ? rest.substring(0, comma) + (slash < 0 ? "" : rest.substring(slash)) : rest);
    }

    private static Optional<String> name(String part) {
        try {
            String query = new URI(redis(part)).getQuery();
            Matcher name = MASTER.matcher(query == null ? "" : query);
            return name.find() ? Optional.of(name.group(1)) : Optional.empty();
        } catch (URISyntaxException e) {
            throw Failure.unchanged(RedisFailure.URL).asException(e);
        }
    }

    /**
     * An address with Sentinels.
     *
     * @param sentinels who is asked
     * @param redis how to log in to the master, once it is known where that is
     */
    public record Written(RedisSentinels sentinels, RedisUrl redis) {}
}
