package org.bmms.console.remote.command;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Effect;

/**
 * Where a program is, if it is in the search path.
 */
public record FindProgram(String name) implements SystemCommand<Optional<String>> {

    @Override
    public List<String> argv() {
        return List.of("sh", "-c", "command -v -- \"$1\"", "bmms-find", name);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Optional<String> parse(Finished finished) {
        return finished.succeeded() ? Optional.of(finished.line()) : Optional.empty();
    }
}
