package org.bmms.console.target.django;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where the sessions of logged-in users are kept.
 *
 * @param engine the setting {@code SESSION_ENGINE}
 * @param stored number of sessions in the database; null if they are not there, or it is not said
 */
public record Sessions(@Nullable String engine, @Nullable Long stored) {

    /** Reads the answer of {@link DjangoScript#SESSIONS_ENGINE}. */
    public static Sessions of(JsonNode answer) {
        Field field = new Field(answer);
        return new Sessions(field.text("engine"), field.whole("stored"));
    }
}
