package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * The user that the session runs as.
 */
public record CurrentUser() implements SystemCommand<String> {

    @Override
    public List<String> argv() {
        return List.of("id", "--user", "--name");
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public String parse(Finished finished) {
        return finished.orFail(this).line();
    }
}
