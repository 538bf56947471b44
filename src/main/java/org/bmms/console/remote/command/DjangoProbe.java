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
 *
 * @param site the application
 * @param code what is run
 * @param sentinel the line before the answer
 * @param limit how long it may take
 */
public record DjangoProbe(DjangoSite site, String code, String sentinel, Duration limit)
        implements DjangoCommand<JsonNode> {
    /** Long enough for Python to start on a busy server. */
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(60);

    public DjangoProbe(DjangoSite site, String code, String sentinel) {
        this(site, code, sentinel, USUAL_LIMIT);
    }

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
    public JsonNode parse(Finished finished) {
        return answer(finished, this);
    }

    /** The answer to this code, which was sent by a command. */
    JsonNode answer(Finished finished, RemoteCommand<?> by) {
        String said = finished.orFail(by).text();
        Matcher line = Pattern.compile("^" + Pattern.quote(sentinel) + "$", Pattern.MULTILINE)
                .matcher(said);
        if (!line.find()) {
            throw Answer.unreadable(by, said);
        }
        // What the application says at its exit may follow the answer.
        try (JsonParser parser = Json.mapper().createParser(said.substring(line.end()))) {
            JsonNode answer = Json.mapper()
                    .readerFor(JsonNode.class)
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(parser);
            if (answer == null || answer.isMissingNode()) {
                throw Answer.unreadable(by, said);
            }
            return answer;
        } catch (JacksonException e) {
            throw Answer.unreadable(by, said);
        }
    }
}
