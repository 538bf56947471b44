package org.bmms.console.database.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.Set;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Administration;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.LiveDatabases;
import org.bmms.console.database.PoolConfiguration;
import org.bmms.console.database.Sql;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.hibernate.HibernateException;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Opens the store's database: creates it if it is not there and the role may, brings its tables up to date (Flyway, its own
 * schema only) and builds Hibernate's mapping. Takes a few seconds; never called by whoever waits for an entry.
 */
final class StoreOpening {
    /** The schema of the store's tables. */
    static final String SCHEMA = "console";

    private final StoreAddress address;
    private final DatabaseLimits limits;

    StoreOpening(StoreAddress address, DatabaseLimits limits) {
        this.address = address;
        this.limits = limits;
    }

    /** Opens it or throws a failure of the database or of the store. */
    DatabaseStore open() {
        requireDatabase();
        HikariDataSource pool = pool();
        try {
            migrate(pool);
            return new DatabaseStore(pool, mapping(pool).buildSessionFactory());
        } catch (HibernateException e) {
            pool.close();
            throw DatabaseStore.failure(e);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private HikariDataSource pool() {
        try {
            return new HikariDataSource(PoolConfiguration.writing(address.store(), limits));
        } catch (PoolInitializationException e) {
            throw Failure.unchanged(StoreFailure.UNAVAILABLE)
                    .withDetail(e.getMessage())
                    .asException(e);
        }
    }

    private void requireDatabase() {
        try (Database store = new Database(address.store(), limits)) {
            answer(store);
        } catch (FailureException e) {
            if (e.failure().code() != DatabaseFailure.NO_SUCH_DATABASE) {
                throw e;
            }
            create(address.maintenance().orElseThrow(() -> e));
        }
    }

    private static void answer(Database store) {
        store.read(Access.of(Message.of("store.work.open")), reading -> reading.number(Sql.of("select 1 as n")));
    }

    private void create(DatabaseAddress from) {
        try (Database maintenance = new Database(from, limits)) {
            new Administration(maintenance, new LiveDatabases(Set.of(from.database())))
                    .create(address.store().database());
        } catch (FailureException e) {
            FailureCode code = e.failure().code();
            if (code != DatabaseFailure.DATABASE_EXISTS) {
                throw e;
            }
        }
    }

    private static void migrate(HikariDataSource pool) {
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:sql/store")
                    .schemas(SCHEMA)
                    .load();
            var info = flyway.info();
            refuseNewer(info.current(), info.all());
            if (info.pending().length > 0) {
                flyway.migrate();
            }
        } catch (FlywayException e) {
            throw Failure.unchanged(StoreFailure.MIGRATION)
                    .withDetail(e.getMessage())
                    .asException(e);
        }
    }

    private static void refuseNewer(@Nullable MigrationInfo current, MigrationInfo[] all) {
        for (MigrationInfo migration : all) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw Failure.unchanged(
                                StoreFailure.NEWER,
                                String.valueOf(migration.getVersion()),
                                String.valueOf(current == null ? null : current.getVersion()))
                        .asException();
            }
        }
    }

    private static Configuration mapping(HikariDataSource pool) {
        Configuration configuration = new Configuration();
        configuration.getProperties().put("hibernate.connection.datasource", pool);
        configuration.setProperty("hibernate.default_schema", SCHEMA);
        configuration.setProperty("hibernate.hbm2ddl.auto", "none");
        configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
        for (StoredKind kind : StoredKind.values()) {
            configuration.addAnnotatedClass(kind.entity());
        }
        return configuration;
    }
}
