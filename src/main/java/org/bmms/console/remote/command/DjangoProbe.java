package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
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
        Matcher line = Pattern.compile("^" + Pattern.quote(sentinel) + "$", Pattern.MULTILINE)
                .matcher(said);
        if (!line.find()) {
            throw Answer.unreadable(this, said);
        }
        // What the application says at its exit may follow the answer.
        try (JsonParser parser = Json.mapper().createParser(said.substring(line.end()))) {
            JsonNode answer = Json.mapper()
                    .readerFor(JsonNode.class)
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(parser);
            if (answer == null || answer.isMissingNode()) {
                throw Answer.unreadable(this, said);
            }
            return answer;
        } catch (JacksonException e) {
            throw Answer.unreadable(this, said);
        }
    }
}
