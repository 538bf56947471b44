package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Makes a virtual environment of Python (checklist § Step 2: Code Deployment).
 *
 * @param systemPackages whether it sees the packages that the server itself has
 */
public record MakeVirtualEnvironment(String directory, boolean systemPackages) implements SystemCommand<Done> {

    public MakeVirtualEnvironment {
        AbsolutePath.require(directory);
    }

    @Override
    public List<String> argv() {
        return systemPackages
                ? List.of("python3", "-m", "venv", "--system-site-packages", "--", directory)
                : List.of("python3", "-m", "venv", "--", directory);
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }
}
