package org.bmms.console.database.store;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.MayWait;
import org.hibernate.HibernateException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** The store in its database. Every method is one transaction and takes no longer than the pool's limits allow. */
final class DatabaseStore implements ConsoleStore {
    private final HikariDataSource pool;
    private final SessionFactory sessions;

    DatabaseStore(HikariDataSource pool, SessionFactory sessions) {
        this.pool = pool;
        this.sessions = sessions;
    }

    @Override
    public void put(StoreEntry entry) {
        try {
            putOnce(entry);
        } catch (FailureException e) {
            if (e.failure().code() != StoreFailure.UNSTORABLE) {
                throw e;
            }
            // Perhaps somebody else put it first for the first time; then it is there now.
            putOnce(entry);
        }
    }

    private void putOnce(StoreEntry entry) {
        inTransaction(session -> {
            StoredEntity known = known(session, entry);
            if (known == null) {
                session.persist(StoredKind.row(entry));
            } else if (entry instanceof AuditRecord) {
                requireSame(known, entry);
            } else if (!known.recorded().isAfter(entry.recorded())) {
                known.take(entry);
            }
            return true;
        });
    }

    /** Locked, since another workstation may be about to replace it by a later state. Audit entries are never replaced. */
    private static @Nullable StoredEntity known(Session session, StoreEntry entry) {
        Class<? extends StoredEntity> kind = StoredKind.of(entry.getClass()).entity();
        return entry instanceof AuditRecord
                ? session.find(kind, entry.id())
                : session.find(kind, entry.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Tells this store apart from any other. */
    String identity() {
        return inTransaction(session -> session.createNativeQuery(
                        "select id::text from " + StoreOpening.SCHEMA + ".identity", String.class)
                .getSingleResult());
    }

    @Override
    public <T extends StoreEntry> Optional<T> find(Class<T> kind, String id) {
        return inTransaction(
                session -> Optional.ofNullable(session.find(StoredKind.of(kind).entity(), id))
                        .map(stored -> kind.cast(stored.entry())));
    }

    @Override
    public <T extends StoreEntry> List<T> newest(Class<T> kind, String environment, int most) {
        return query(
                kind,
                "where e.environment = :environment order by e.recorded desc, e.id desc",
                most,
                query -> query.setParameter("environment", environment));
    }

    @Override
    public List<StepRecord> steps(String runId) {
        return query(
                StepRecord.class,
                "where e.runId = :run order by e.position",
                Integer.MAX_VALUE,
                query -> query.setParameter("run", runId));
    }

    @Override
    public List<AuditRecord> chain(String chain, long fromNumber, int most) {
        return query(
                AuditRecord.class,
                "where e.chain = :chain and e.number >= :number order by e.number",
                most,
                query -> query.setParameter("chain", chain).setParameter("number", fromNumber));
    }

    @Override
    public List<AuditRecord> about(String environment, String subject) {
        return query(
                AuditRecord.class,
                "where e.environment = :environment and e.subject = :subject order by e.recorded, e.id",
                Integer.MAX_VALUE,
                query -> query.setParameter("environment", environment).setParameter("subject", subject));
    }

    @Override
    public List<AuditRecord> acted(String environment, List<String> actions, int most) {
        return query(
                AuditRecord.class,
                "where e.environment = :environment and e.action in :actions order by e.recorded desc, e.id desc",
                most,
                query -> query.setParameter("environment", environment).setParameterList("actions", actions));
    }

    @Override
    public List<String> chains(String environment) {
        return inTransaction(session -> session.createSelectionQuery(
                        "select distinct e.chain from AuditEntity e where e.environment = :environment order by e.chain",
                        String.class)
                .setParameter("environment", environment)
                .getResultList());
    }

    @Override
    public void close() {
        sessions.close();
        pool.close();
    }

    private <T extends StoreEntry> List<T> query(
            Class<T> kind, String condition, int most, Consumer<SelectionQuery<?>> parameters) {
        Class<? extends StoredEntity> entity = StoredKind.of(kind).entity();
        return inTransaction(session -> {
            var query = session.createSelectionQuery("from " + entity.getSimpleName() + " e " + condition, entity);
            parameters.accept(query);
            return query.setMaxResults(most).getResultList().stream()
                    .map(stored -> kind.cast(stored.entry()))
                    .toList();
        });
    }

    private static void requireSame(StoredEntity known, StoreEntry entry) {
        if (!known.entry().equals(entry)) {
            throw Failure.unchanged(StoreFailure.CONFLICT, entry.id()).asException();
        }
    }

    /** Work in one transaction. */
    <T> T inTransaction(Function<Session, T> work) {
        assert MayWait.here();
        try {
            return sessions.fromTransaction(work);
        } catch (HibernateException e) {
            throw failure(e);
        }
    }

    /** By the driver's exception, wherever Hibernate has put it; one without a state says that there is no connection. */
    static FailureException failure(HibernateException e) {
        SQLException cause = cause(e);
        if (cause == null) {
            throw e;
        }
        String state = cause.getSQLState() == null ? "08000" : cause.getSQLState();
        Failure failure = switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08", "57", "53" -> Failure.unchanged(StoreFailure.UNAVAILABLE);
            case "22", "23" -> Failure.unchanged(StoreFailure.UNSTORABLE, state);
            case "42", "25" ->
                state.equals("42501") || state.equals("25006")
                        ? Failure.unchanged(StoreFailure.PRIVILEGE, state)
                        : Failure.unchanged(StoreFailure.REFUSED, state);
            default -> Failure.unchanged(StoreFailure.REFUSED, state);
        };
        return failure.withDetail(e.getMessage()).asException(e);
    }

    private static @Nullable SQLException cause(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
