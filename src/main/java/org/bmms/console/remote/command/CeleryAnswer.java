package org.bmms.console.remote.command;

import org.bmms.console.base.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads {@code celery inspect --json}: a worker's name to its answer; status 69 means that no worker answered. */
final class CeleryAnswer {
    private static final int NOBODY = 69;

    private CeleryAnswer() {}

    static JsonNode of(RemoteCommand<?> command, Finished finished) {
        if (finished.exitStatus() == NOBODY) {
            return Json.mapper().createObjectNode();
        }
        String said = finished.orFail(command).text();
        // The application may log before it; the answer itself is one line.
        String answer = said.lines()
                .filter(l -> l.startsWith("{"))
                .reduce((before, last) -> last)
                .orElseThrow(() -> Answer.unreadable(command, said));
        try {
            return Json.mapper().readTree(answer);
        } catch (JacksonException e) {
            throw Answer.unreadable(command, said);
        }
    }
}
