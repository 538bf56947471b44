package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Gives an armed guard so many seconds from now.
 */
public record ExtendGuard(String directory, int seconds) implements JobCommand<Done> {

    public ExtendGuard {
        AbsolutePath.require(directory);
    }

    @Override
    public List<String> argv() {
        return RemoteScript.GUARD_EXTEND.argv(directory, Integer.toString(seconds));
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }
}
