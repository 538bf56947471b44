package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Lets everybody read a directory and all that is in it (checklist § Step 5: Static Files); files are not made programs.
 */
public record OpenToReaders(String path) implements FileCommand<Done> {

    public OpenToReaders {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("chmod", "--recursive", "u=rwX,go=rX", "--", path);
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }
}
