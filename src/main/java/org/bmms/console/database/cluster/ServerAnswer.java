package org.bmms.console.database.cluster;

import java.util.Locale;
import java.util.Optional;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Message;

/**
 * What one of several servers said.
 *
 * @param server where it is
 * @param part what it is
 * @param timeline of a primary, counted up by each failover; else 0
 * @param why it is silent
 */
public record ServerAnswer(Endpoint server, ServerPart part, long timeline, Optional<Message> why) {

    /** The same, found to be a primary that another one took over from. */
    ServerAnswer overtaken() {
        return new ServerAnswer(server, ServerPart.FORMER, timeline, why);
    }

    /** In words. */
    public Message told() {
        String key = "database.server." + part.name().toLowerCase(Locale.ROOT);
        return why.map(reason -> Message.of(key, server.toString(), reason))
                .orElseGet(() -> Message.of(key, server.toString()));
    }
}
