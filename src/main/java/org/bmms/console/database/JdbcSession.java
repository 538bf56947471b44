package org.bmms.console.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statements on one connection, within one {@link Attempt}. */
final class JdbcSession implements Writing {
    private final Connection connection;
    private final Attempt attempt;
    private final SqlFailures failures;

    JdbcSession(Connection connection, Attempt attempt, SqlFailures failures) {
        this.connection = connection;
        this.attempt = attempt;
        this.failures = failures;
    }

    @Override
    public <T> List<T> list(Sql sql, Function<Row, T> reader) {
        return execute(sql, statement -> {
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                JdbcRow row = new JdbcRow(rows);
                while (rows.next()) {
                    found.add(reader.apply(row));
                }
            }
            return found;
        });
    }

    @Override
    public int update(Sql sql) {
        return execute(sql, statement -> statement.execute() ? 0 : Math.max(0, statement.getUpdateCount()));
    }

    private <T> T execute(Sql sql, StatementWork<T> work) {
        attempt.ensureWanted();
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            bind(statement, sql.parameters());
            attempt.executes(statement);
            return work.run(statement);
        } catch (SQLException e) {
            throw failures.of(e, attempt.access());
        } catch (JdbcRow.RowUnreadable e) {
            throw failures.of(e.sqlException(), attempt.access());
        } finally {
            attempt.executes(null);
        }
    }

    private void bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
    }

    private void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(position, Types.NULL);
            case Instant time -> statement.setObject(position, time.atOffset(ZoneOffset.UTC));
            case List<?> list ->
                statement.setArray(position, connection.createArrayOf(elementType(list), list.toArray()));
            default -> statement.setObject(position, value);
        }
    }

    private static String elementType(List<?> list) {
        return !list.isEmpty() && list.getFirst() instanceof Long ? "bigint" : "text";
    }

    private interface StatementWork<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
