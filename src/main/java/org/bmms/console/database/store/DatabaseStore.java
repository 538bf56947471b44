package org.bmms.console.database.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.hibernate.HibernateException;
import org.hibernate.JDBCException;
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
        inTransaction(session -> {
            StoredKind kind = StoredKind.of(entry.getClass());
            StoredEntity known = session.find(kind.entity(), entry.id());
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

    private <T> T inTransaction(Function<Session, T> work) {
        try {
            return sessions.fromTransaction(work);
        } catch (HibernateException e) {
            throw failure(e);
        }
    }

    private static FailureException failure(HibernateException e) {
        String state = state(e);
        if (state == null) {
            throw e;
        }
        Failure failure = switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08", "57", "53" -> Failure.unchanged(StoreFailure.UNAVAILABLE);
            case "42", "25" ->
                state.equals("42501") || state.equals("25006")
                        ? Failure.unchanged(StoreFailure.PRIVILEGE, state)
                        : Failure.unchanged(StoreFailure.REFUSED, state);
            default -> Failure.unchanged(StoreFailure.REFUSED, state);
        };
        return failure.withDetail(e.getMessage()).asException(e);
    }

    private static @Nullable String state(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof JDBCException jdbc && jdbc.getSQLState() != null) {
                return jdbc.getSQLState();
            }
        }
        return null;
    }
}
