package org.bmms.console.target.connection;

import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Secret;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.database.DatabaseUrl;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.RedisProfile;
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

    DatabaseAddress database(DatabaseProfile profile, DatabaseCredentials credentials) {
        Optional<DatabaseAddress> inFile =
                env.value(DATABASE_URL).map(DatabaseUrl::parse).map(DatabaseUrl::address);
        String at = chosen(profile.host(), inFile.map(DatabaseAddress::host));
        String name = chosen(profile.name(), inFile.map(DatabaseAddress::database));
        String user = chosen(profile.user(), inFile.map(DatabaseAddress::user));
        Integer port = profile.port();
        int number = port == null ? inFile.map(DatabaseAddress::port).orElse(DatabaseAddress.USUAL_PORT) : port;
        Secret password = inFile.filter(address -> address.user().equals(user))
                .map(DatabaseAddress::password)
                .orElseGet(() -> password(user, credentials));
        return inFile.map(address -> new DatabaseAddress(at, number, name, user, password, address.tls()))
                .orElseGet(() -> new DatabaseAddress(at, number, name, user, password));
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

    RedisUrl redis(RedisProfile profile) {
        RedisUrl inFile = env.value(REDIS_URL)
                .map(RedisUrl::parse)
                .orElseThrow(() -> Failure.unchanged(ConnectionFailure.NO_REDIS, host, REDIS_URL)
                        .asException());
        String at = profile.host();
        Integer port = profile.port();
        return inFile.at(at == null ? inFile.host() : at, port == null ? inFile.port() : port);
    }
}
