package org.bmms.console.target.django;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How long a query takes for the application (checklist § Database Health: below 100 ms).
 *
 * @param took the time of the query and of reading its rows
 * @param rows how many there were; null if it is not said
 */
public record QueryTime(Duration took, @Nullable Long rows) {
    private static final double NANOS = 1e6;

    /** Reads the answer of {@link DjangoScript#QUERY_TIME}. */
    public static QueryTime of(JsonNode answer) {
        Field field = new Field(answer);
        return new QueryTime(Duration.ofNanos(Math.round(field.number("milliseconds") * NANOS)), field.whole("rows"));
    }
}
