package org.bmms.console.target.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.database.DatabaseUrl;
import org.bmms.console.target.connection.SettingsSecrets;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.host.HostFailure;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.ValueShape;
import org.bmms.console.target.redis.RedisSentinels;
import org.bmms.console.target.redis.RedisUrl;

/** What the settings file says of database, Redis and site. Its secrets become known to the redactor before. */
final class SettingsProposals {
    private static final int POOLER_PORT = 6432;

    private final DotEnv env;
    private final List<Proposal> list = new ArrayList<>();
    private final List<Failure> unknown = new ArrayList<>();

    private SettingsProposals(DotEnv env) {
        this.env = env;
        attempt(() -> env.value("DATABASE_URL").map(DatabaseUrl::parse).ifPresent(this::database));
        attempt(() -> env.value("REDIS_URL").ifPresent(this::redis));
        site().ifPresent(url -> list.add(
                Proposal.text("site.url", url, Message.of("target.discovery.setting", "CSRF_TRUSTED_ORIGINS"))));
    }

    /**
     * Reads the file.
     *
     * @throws FailureException if there is none, or it may not be read
     */
    static SettingsProposals read(TargetHost host, FoundPaths paths, Redactor redactor) {
        String path = paths.settings()
                .orElseThrow(() -> Failure.unchanged(HostFailure.ENV_MISSING, host.name(), host.settingsPath())
                        .asException());
        DotEnv env = host.withSettings(path).envFile().read().env();
        SettingsSecrets.learn(env, redactor);
        return new SettingsProposals(env);
    }

    List<Proposal> list() {
        return List.copyOf(list);
    }

    List<Failure> unknown() {
        return List.copyOf(unknown);
    }

    private void attempt(Runnable part) {
        try {
            part.run();
        } catch (FailureException e) {
            unknown.add(e.failure());
        }
    }

    private void database(DatabaseUrl url) {
        DatabaseAddress address = url.address();
        if (url.servers().size() > 1) {
            holds("database.servers", ValueShape.LIST, list(url.servers()), "DATABASE_URL");
        } else {
            server(address);
        }
        holds("database.name", ValueShape.TEXT, address.database(), "DATABASE_URL");
        holds("database.user", ValueShape.TEXT, address.user(), "DATABASE_URL");
    }

    private static String list(List<Endpoint> servers) {
        return servers.stream().map(Endpoint::toString).collect(Collectors.joining(", "));
    }

    private void server(DatabaseAddress address) {
        holds("database.host", ValueShape.TEXT, address.host(), "DATABASE_URL");
        if (address.port() == POOLER_PORT) {
            list.add(new Proposal(
                    "database.port",
                    ValueShape.WHOLE,
                    Integer.toString(DatabaseAddress.USUAL_PORT),
                    Message.of("target.discovery.pooler", POOLER_PORT),
                    false));
        } else {
            holds("database.port", ValueShape.WHOLE, Integer.toString(address.port()), "DATABASE_URL");
        }
    }

    private void redis(String text) {
        Optional<RedisSentinels> sentinels = RedisSentinels.parse(text).map(RedisSentinels.Written::sentinels);
        if (sentinels.isPresent()) {
            holds("redis.sentinels", ValueShape.LIST, list(sentinels.get().sentinels()), "REDIS_URL");
            holds("redis.master", ValueShape.TEXT, sentinels.get().master(), "REDIS_URL");
            return;
        }
        RedisUrl url = RedisUrl.parse(text);
        holds("redis.host", ValueShape.TEXT, url.host(), "REDIS_URL");
        holds("redis.port", ValueShape.WHOLE, Integer.toString(url.port()), "REDIS_URL");
    }

    private void holds(String key, ValueShape shape, String value, String setting) {
        list.add(new Proposal(key, shape, value, Message.of("target.discovery.setting", setting), true));
    }

    /** The first origin that is trusted: Django's list of hosts does not say how they are reached. */
    private Optional<String> site() {
        return Arrays.stream(env.value("CSRF_TRUSTED_ORIGINS").orElse("").split(",", -1))
                .map(String::strip)
                .filter(origin -> origin.startsWith("http") && !origin.contains("*"))
                .filter(origin -> isAddress(origin))
                .findFirst();
    }

    private static boolean isAddress(String origin) {
        try {
            return URI.create(origin).getHost() != null;
        } catch (IllegalArgumentException e) {
            // Whatever Django makes of it: it is no address of a site.
            return false;
        }
    }
}
