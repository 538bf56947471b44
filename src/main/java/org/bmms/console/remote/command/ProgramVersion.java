package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * The first line that a program says about its version.
 */
public record ProgramVersion(String program) implements SystemCommand<String> {

    @Override
    public List<String> argv() {
        return List.of(program, "--version");
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public String parse(Finished finished) {
        Finished said = finished.orFail(this);
        return (said.line().isEmpty() ? said.error() : said.line())
                .lines()
                .findFirst()
                .orElse("");
    }
}
