package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Runs Python code in the application and reads the JSON that follows a line it alone can know.
 */
public record DjangoProbe(DjangoSite site, String code, String sentinel) implements DjangoCommand<JsonNode> {

    @Override
    public List<String> argv() {
        return site.manage("shell");
    }

    @Override
    public StandardInput input() {
        return StandardInput.text(code);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public JsonNode parse(Finished finished) {
        String said = finished.orFail(this).text();
        int from = said.lastIndexOf(sentinel + "\n");
        if (from < 0) {
            throw Answer.unreadable(this, said);
        }
        try {
            return Json.mapper().readTree(said.substring(from + sentinel.length() + 1));
        } catch (JacksonException e) {
            throw Answer.unreadable(this, said);
        }
    }
}
