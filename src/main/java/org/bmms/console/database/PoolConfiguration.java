package org.bmms.console.database;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;
import java.util.Properties;

/**
 * How connection pools of the console are set up: few connections, opened when needed and closed soon after, each with
 * time limits on both ends so that no dead network can hold a thread or a lock.
 */
public final class PoolConfiguration {
    /** How the console appears in {@code pg_stat_activity}. */
    public static final String APPLICATION_NAME = "bmms-console";

    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private PoolConfiguration() {}

    /** For reading: every transaction is READ ONLY, whatever the role may do. */
    public static HikariConfig reading(DatabaseAddress address, DatabaseLimits limits) {
        HikariConfig config = common(address, limits);
        config.setPoolName("bmms-read");
        config.setMaximumPoolSize(limits.readers());
        config.setReadOnly(true);
        config.setConnectionInitSql("set default_transaction_read_only = on; " + config.getConnectionInitSql());
        return config;
    }

    /** For writing. */
    public static HikariConfig writing(DatabaseAddress address, DatabaseLimits limits) {
        HikariConfig config = common(address, limits);
        config.setPoolName("bmms-write");
        config.setMaximumPoolSize(limits.writers());
        return config;
    }

    private static HikariConfig common(DatabaseAddress address, DatabaseLimits limits) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new DirectConnections(address, properties(address, limits)));
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE.toMillis());
        config.setMaxLifetime(LIFETIME.toMillis());
        config.setConnectionTimeout(limits.connect().toMillis());
        config.setValidationTimeout(Math.min(2_000, limits.connect().toMillis()));
        config.setConnectionInitSql(sessionSettings(limits));
        return config;
    }

    private static Properties properties(DatabaseAddress address, DatabaseLimits limits) {
        Properties config = new Properties();
        config.setProperty("user", address.user());
        config.setProperty("password", address.password().reveal());
        String seconds = Long.toString(Math.max(1, limits.connect().toSeconds()));
        config.setProperty("ApplicationName", APPLICATION_NAME);
        // Only then is the name sent with the first packet, and the console never counts as a stranger to itself.
        config.setProperty("assumeMinServerVersion", "10");
        config.setProperty("sslmode", address.tls().parameter());
        config.setProperty("connectTimeout", seconds);
        config.setProperty("loginTimeout", seconds);
        config.setProperty("cancelSignalTimeout", "2");
        config.setProperty("tcpKeepAlive", "true");
        // The server's details of an error quote whole rows; they may hold what nobody should read.
        config.setProperty("logServerErrorDetail", "false");
        return config;
    }

    /**
     * The last setting makes the server notice within a second that the client has gone, so that a query does not
     * outlive a broken tunnel; servers before PostgreSQL 14 and on some platforms refuse it, which does no harm.
     */
    private static String sessionSettings(DatabaseLimits limits) {
        return "set statement_timeout = " + limits.statement().toMillis() + "; set lock_timeout = "
                + limits.lock().toMillis() + "; set idle_in_transaction_session_timeout = 60000; "
                + "do $$ begin perform set_config('client_connection_check_interval', '1000', false); "
                + "exception when others then null; end $$";
    }
}
