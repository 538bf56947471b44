package org.bmms.console.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns the driver's exceptions into failures, by SQLState alone. */
final class SqlFailures {
    private final DatabaseAddress address;
    private final DatabaseLimits limits;

    SqlFailures(DatabaseAddress address, DatabaseLimits limits) {
        this.address = address;
        this.limits = limits;
    }

    /** The failure of a statement or of connecting. Nothing was changed: an uncommitted transaction leaves no trace. */
    FailureException of(SQLException thrown, Access access) {
        SQLException cause = rootOfPool(thrown);
        if (cause instanceof PoolerException pooler) {
            return pooler.failure().asException(thrown);
        }
        boolean poolBusy = cause instanceof SQLTransientConnectionException;
        Failure failure = poolBusy
                ? Failure.unchanged(DatabaseFailure.POOL_BUSY, limits.connect().toSeconds())
                : failure(state(cause), cause, access);
        return failure.withDetail(cause.getMessage()).asException(thrown);
    }

    /** Whether the connection is gone, so that nothing more can be done with it. */
    static boolean isConnectionLoss(SQLException thrown) {
        return isLoss(state(thrown));
    }

    private Failure failure(String state, SQLException cause, Access access) {
        return switch (state) {
            case "3D000" -> Failure.unchanged(DatabaseFailure.NO_SUCH_DATABASE, address.database());
            case "42501" -> Failure.unchanged(DatabaseFailure.PRIVILEGE, access.label());
            case "57014" -> timeLimitOrCancelled(access);
            case "53100" -> Failure.unchanged(DatabaseFailure.DISK_FULL, access.label());
            case "53300" -> Failure.unchanged(DatabaseFailure.TOO_MANY_CONNECTIONS);
            case "55P03" -> Failure.unchanged(DatabaseFailure.LOCKED, access.label());
            case "55006" -> Failure.unchanged(DatabaseFailure.DATABASE_IN_USE, access.label());
            case "40001", "40P01" -> Failure.unchanged(DatabaseFailure.CONFLICT, access.label());
            case "25006" -> Failure.unchanged(DatabaseFailure.READ_ONLY, access.label());
            case "42P04" -> Failure.unchanged(DatabaseFailure.DATABASE_EXISTS, access.label());
            case "08001", "08004", "57P03" ->
                Failure.unchanged(DatabaseFailure.UNREACHABLE, address.host(), address.port());
            default -> byClass(state, cause, access);
        };
    }

    private Failure byClass(String state, SQLException cause, Access access) {
        if (isLoss(state)) {
            return Failure.unchanged(DatabaseFailure.CONNECTION_LOST, access.label());
        }
        if (state.startsWith("28")) {
            return Failure.unchanged(DatabaseFailure.AUTHENTICATION, address.user(), address.database());
        }
        if (state.startsWith("23")) {
            return constraint(state, cause, access);
        }
        return Failure.unchanged(DatabaseFailure.STATEMENT_FAILED, access.label(), state);
    }

    private Failure timeLimitOrCancelled(Access access) {
        return access.cancellation().isRequested()
                ? Failure.unchanged(DatabaseFailure.CANCELLED, access.label())
                : Failure.unchanged(
                        DatabaseFailure.TIME_LIMIT,
                        access.label(),
                        access.limit().orElse(limits.statement()).toSeconds());
    }

    private static Failure constraint(String state, SQLException cause, Access access) {
        ServerErrorMessage server = cause instanceof PSQLException p ? p.getServerErrorMessage() : null;
        return Failure.unchanged(
                DatabaseFailure.CONSTRAINT,
                access.label(),
                state,
                orEmpty(server == null ? null : server.getConstraint()),
                orEmpty(server == null ? null : server.getTable()),
                orEmpty(server == null ? null : server.getColumn()));
    }

    private static boolean isLoss(String state) {
        return state.startsWith("08") || state.startsWith("57P0") || state.equals("25P03");
    }

    /** The pool wraps what the server said at connecting; without such a cause all connections are in use. */
    private static SQLException rootOfPool(SQLException thrown) {
        return thrown instanceof SQLTransientConnectionException && thrown.getCause() instanceof SQLException cause
                ? cause
                : thrown;
    }

    private static String state(SQLException thrown) {
        return orEmpty(thrown.getSQLState());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
