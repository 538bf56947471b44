package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Reads the lists of packages anew (checklist § Step 1: Server Preparation).
 */
public record RefreshPackages() implements SystemCommand<Done> {

    @Override
    public List<String> argv() {
        return List.of("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "update");
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }
}
