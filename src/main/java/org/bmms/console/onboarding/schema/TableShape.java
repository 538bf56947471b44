package org.bmms.console.onboarding.schema;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.database.Column;
import org.bmms.console.database.TableName;

/**
 * A table that is written.
 *
 * @param table its name
 * @param columns its columns
 */
public record TableShape(TableName table, List<Column> columns) {
    private static final Pattern LIMITED = Pattern.compile("character varying\\((\\d{1,9})\\)");

    public TableShape {
        columns = List.copyOf(columns);
    }

    /** Whether it has a column of that name. */
    public boolean has(String column) {
        return column(column).isPresent();
    }

    /** The most characters that a column takes; empty if there is no limit. */
    public OptionalInt most(String column) {
        return column(column)
                .map(c -> LIMITED.matcher(c.type()))
                .filter(Matcher::matches)
                .map(m -> OptionalInt.of(Integer.parseInt(m.group(1))))
                .orElseGet(OptionalInt::empty);
    }

    /** Whether a column holds a document. */
    public boolean isDocument(String column) {
        return column(column).filter(c -> c.type().equals("jsonb")).isPresent();
    }

    private Optional<Column> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
