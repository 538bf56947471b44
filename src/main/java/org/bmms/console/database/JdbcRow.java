package org.bmms.console.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The current row of a JDBC result. */
final class JdbcRow implements Row {
    private final ResultSet rows;

    JdbcRow(ResultSet rows) {
        this.rows = rows;
    }

    @Override
    public String text(String column) {
        return present(column, read(() -> rows.getString(column)));
    }

    @Override
    public Optional<String> optionalText(String column) {
        return Optional.ofNullable(read(() -> rows.getString(column)));
    }

    @Override
    public long number(String column) {
        return present(column, longOrNull(column));
    }

    @Override
    public Optional<Long> optionalNumber(String column) {
        return Optional.ofNullable(longOrNull(column));
    }

    @Override
    public double real(String column) {
        return present(column, read(() -> rows.getBigDecimal(column))).doubleValue();
    }

    @Override
    public boolean flag(String column) {
        return optionalFlag(column).orElseThrow(() -> absent(column));
    }

    @Override
    public Optional<Boolean> optionalFlag(String column) {
        return Optional.ofNullable(read(() -> (Boolean) rows.getObject(column)));
    }

    @Override
    public Instant instant(String column) {
        return optionalInstant(column).orElseThrow(() -> absent(column));
    }

    @Override
    public Optional<Instant> optionalInstant(String column) {
        OffsetDateTime time = read(() -> rows.getObject(column, OffsetDateTime.class));
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    @Override
    public List<String> texts(String column) {
        return Arrays.stream(elements(column)).map(String.class::cast).toList();
    }

    @Override
    public List<Long> numbers(String column) {
        return Arrays.stream(elements(column)).map(Long.class::cast).toList();
    }

    private Object[] elements(String column) {
        Array array = present(column, read(() -> rows.getArray(column)));
        return (Object[]) present(column, read(array::getArray));
    }

    private @Nullable Long longOrNull(String column) {
        Number value = read(() -> (Number) rows.getObject(column));
        return value == null ? null : value.longValue();
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw absent(column);
        }
        return value;
    }

    private static IllegalStateException absent(String column) {
        return new IllegalStateException("unexpected NULL in column " + column);
    }

    private static <T> @Nullable T read(ColumnReader<T> reader) {
        try {
            return reader.read();
        } catch (SQLException e) {
            throw new RowUnreadable(e);
        }
    }

    private interface ColumnReader<T> {
        @Nullable
        T read() throws SQLException;
    }

    /** Takes a driver's exception out of a row reader, up to the session that knows the work. */
    static final class RowUnreadable extends RuntimeException {
        RowUnreadable(SQLException cause) {
            super(cause);
        }

        SQLException sqlException() {
            return (SQLException) Objects.requireNonNull(getCause());
        }
    }
}
