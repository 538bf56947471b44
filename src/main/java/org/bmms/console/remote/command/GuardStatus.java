package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * How a guard is now.
 */
public record GuardStatus(String directory) implements JobCommand<GuardState> {

    public GuardStatus {
        AbsolutePath.require(directory);
    }

    @Override
    public List<String> argv() {
        return RemoteScript.GUARD_STATUS.argv(directory);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public GuardState parse(Finished finished) {
        return GuardState.parse(this, finished);
    }
}
