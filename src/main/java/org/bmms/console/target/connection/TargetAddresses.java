package org.bmms.console.target.connection;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Secret;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.database.DatabaseUrl;
import org.bmms.console.database.TlsMode;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.RedisProfile;
import org.bmms.console.target.redis.RedisSentinels;
import org.bmms.console.target.redis.RedisUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where database and Redis are, as the hosts see them: the settings file's addresses (checklist § Step 3: Environment
 * Configuration), corrected by the profile.
 */
final class TargetAddresses {
    private static final String DATABASE_URL = "DATABASE_URL";
    private static final String REDIS_URL = "REDIS_URL";

    private final String host;
    private final DotEnv env;

    /**
     * Addresses in a settings file.
     *
     * @param host the name of its host, for failures
     */
    TargetAddresses(String host, DotEnv env) {
        this.host = host;
        this.env = env;
    }

    DatabaseServers database(DatabaseProfile profile, DatabaseCredentials credentials) {
        Optional<DatabaseUrl> url = env.value(DATABASE_URL).map(DatabaseUrl::parse);
        Optional<DatabaseAddress> inFile = url.map(DatabaseUrl::address);
        List<Endpoint> places = places(profile, url);
        String name = chosen(profile.name(), inFile.map(DatabaseAddress::database));
        String user = chosen(profile.user(), inFile.map(DatabaseAddress::user));
        Secret password = inFile.filter(address -> address.user().equals(user))
                .map(DatabaseAddress::password)
                .orElseGet(() -> password(user, credentials));
        TlsMode tls = inFile.map(DatabaseAddress::tls).orElse(TlsMode.PREFER);
        Endpoint first = places.getFirst();
        return new DatabaseServers(new DatabaseAddress(first.host(), first.port(), name, user, password, tls), places);
    }

    /** A host or a port in the profile makes it one server. */
    private List<Endpoint> places(DatabaseProfile profile, Optional<DatabaseUrl> url) {
        if (!profile.servers().isEmpty()) {
            return profile.servers();
        }
        String at = profile.host();
        Integer port = profile.port();
        if (at == null && port == null && url.isPresent()) {
            return url.get().servers();
        }
        Optional<DatabaseAddress> inFile = url.map(DatabaseUrl::address);
        return List.of(new Endpoint(
                chosen(at, inFile.map(DatabaseAddress::host)),
                port == null ? inFile.map(DatabaseAddress::port).orElse(DatabaseAddress.USUAL_PORT) : port));
    }

    private String chosen(@Nullable String byProfile, Optional<String> inFile) {
        return byProfile != null
                ? byProfile
                : inFile.orElseThrow(() -> Failure.unchanged(ConnectionFailure.NO_DATABASE, host, DATABASE_URL)
                        .asException());
    }

    static Secret password(String role, DatabaseCredentials credentials) {
        return credentials
                .databasePassword(role)
                .orElseThrow(() ->
                        Failure.unchanged(ConnectionFailure.NO_PASSWORD, role).asException());
    }

    /** Where Redis is, or how to log in to it once Sentinels have said where. */
    RedisPlace redis(RedisProfile profile) {
        String written = env.value(REDIS_URL)
                .orElseThrow(() -> Failure.unchanged(ConnectionFailure.NO_REDIS, host, REDIS_URL)
                        .asException());
        Optional<RedisSentinels.Written> inFile = RedisSentinels.parse(written);
        RedisUrl login = inFile.map(RedisSentinels.Written::redis).orElseGet(() -> RedisUrl.parse(written));
        String at = profile.host();
        Integer port = profile.port();
        if (at != null || port != null) {
            return new RedisPlace(
                    login.at(at == null ? login.host() : at, port == null ? login.port() : port), Optional.empty());
        }
        if (profile.sentinels().isEmpty()) {
            return new RedisPlace(
                    login, inFile.map(RedisSentinels.Written::sentinels).map(found -> named(found, profile)));
        }
        // Clients that know of Sentinels write the master's name in the place of a host.
        String name = inFile.map(found -> found.sentinels().master()).orElse(login.host());
        return new RedisPlace(login, Optional.of(named(new RedisSentinels(profile.sentinels(), name), profile)));
    }

    private static RedisSentinels named(RedisSentinels found, RedisProfile profile) {
        String name = profile.master();
        return name == null ? found : new RedisSentinels(found.sentinels(), name);
    }
}
