package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;
import tools.jackson.databind.JsonNode;

/**
 * Python code run in the application that changes something. What it is given may be secret, so this says nothing of it.
 *
 * @param probe the code and how its answer is found
 */
public record DjangoChange(DjangoProbe probe) implements DjangoCommand<JsonNode> {

    @Override
    public List<String> argv() {
        return probe.argv();
    }

    @Override
    public StandardInput input() {
        return probe.input();
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Duration limit() {
        return probe.limit();
    }

    /** What was not answered may have been done. */
    @Override
    public JsonNode parse(Finished finished) {
        return probe.answer(finished, this);
    }

    @Override
    public String toString() {
        return "DjangoChange[" + probe.site().source() + "]";
    }
}
