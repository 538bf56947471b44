package org.bmms.console.onboarding.write;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.bmms.console.audit.change.ChangeLog;
import org.bmms.console.audit.change.ChangeOrder;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Reading;
import org.bmms.console.database.Sql;
import org.bmms.console.database.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one console write after the other, since no constraint of the database keeps two organisations of one name apart.
 * Right before COMMIT it is written down what is about to be stored, and afterwards what became of it. Where COMMIT is not
 * answered, the database is asked what became of the transaction; nothing is ever done twice (promise D4).
 */
public final class Turns {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final String TURN =
            "select pg_advisory_xact_lock(hashtext('bmms-console onboarding'))::text as turn";
    private static final String TURN_AND_NUMBER = TURN + ", txid_current() as n";
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Database database;
    private final ChangeLog log;
    private final AtomicReference<String> server = new AtomicReference<>("");

    public Turns(Database database, ChangeLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * Writes in a transaction of its own, when it is this console's turn.
     *
     * @param order what the audit says of it
     * @throws FailureException as {@link Database#write}; {@code DB-OUTCOME-UNKNOWN} only if the database cannot be asked
     *     what became of it; a code of the store, or what {@link Written#keep} throws, if it cannot be written
     *     down before, and then nothing was stored
     */
    public <T> T write(Access access, ChangeOrder order, Function<Writing, Written<T>> work) {
        AtomicReference<Sent<T>> sent = new AtomicReference<>();
        try {
            String where = server(access);
            database.write(access, writing -> {
                long transaction = writing.number(Sql.of(TURN_AND_NUMBER));
                Written<T> written = work.apply(writing);
                // Before COMMIT: what nobody could write down is not stored.
                String change = log.intended(order, where, transaction, written.rows());
                sent.set(new Sent<>(change, transaction, written.result()));
                written.keep().accept(change);
                return transaction;
            });
        } catch (FailureException e) {
            Sent<T> before = sent.get();
            if (before == null) {
                say(() -> log.refused(order, e.failure()));
                throw e;
            }
            if (e.failure().code() != DatabaseFailure.OUTCOME_UNKNOWN) {
                say(() -> log.undone(before.change(), e.failure()));
                throw e;
            }
            return settled(access.label(), before, e);
        }
        Sent<T> stored = java.util.Objects.requireNonNull(sent.get());
        say(() -> log.done(stored.change()));
        return stored.result();
    }

    private <T> T settled(Message label, Sent<T> sent, FailureException unknown) {
        return switch (fate(label, sent.transaction(), unknown)) {
            case "committed" -> {
                say(() -> log.done(sent.change()));
                yield sent.result();
            }
            case "aborted" -> {
                Failure lost = Failure.unchanged(DatabaseFailure.CONNECTION_LOST, label);
                say(() -> log.undone(sent.change(), lost));
                throw lost.asException(unknown);
            }
            default -> {
                say(() -> log.unknown(sent.change(), unknown.failure()));
                throw unknown;
            }
        };
    }

    /** Its turn is over when it ended, so that waiting for the next turn is waiting for its end. */
    private String fate(Message label, long transaction, FailureException unknown) {
        try {
            return database.read(Access.of(label).within(WAIT), reading -> {
                take(reading);
                return Fate.of(reading, transaction);
            });
        } catch (FailureException e) {
            unknown.addSuppressed(e);
            return "";
        }
    }

    private String server(Access access) {
        if (server.get().isEmpty()) {
            server.set(Fate.server(database, access));
        }
        return server.get();
    }

    /** The rows are as they are by now; what cannot be said of them is asked for later. */
    private static void say(Runnable entry) {
        try {
            entry.run();
        } catch (FailureException | UncheckedIOException e) {
            LOG.error("what became of a change could not be written down", e);
        }
    }

    private static void take(Reading reading) {
        reading.first(Sql.of(TURN), row -> row.text("turn"));
    }

    /** Work that was done up to its COMMIT. */
    private record Sent<T>(String change, long transaction, T result) {}
}
