package org.bmms.console.database;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement and the values for its question marks. Values are sent apart from the text and are not part of
 * {@link #toString()}.
 *
 * @param text the statement
 * @param parameters String, Number, Boolean, Instant, UUID, {@code List<String>}, {@code List<Long>} or null
 */
public record Sql(String text, List<@Nullable Object> parameters) {

    public Sql {
        parameters = Collections.unmodifiableList(parameters);
    }

    /** A statement with its parameters in order. */
    public static Sql of(String text, @Nullable Object... parameters) {
        return new Sql(text, Arrays.asList(parameters.clone()));
    }

    @Override
    public String toString() {
        return text;
    }
}
