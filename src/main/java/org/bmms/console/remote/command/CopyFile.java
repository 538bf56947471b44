package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Copies a file with its owner, group, mode, times and access control list.
 */
public record CopyFile(String from, String to) implements FileCommand<Done> {

    public CopyFile {
        AbsolutePath.require(from);
        AbsolutePath.require(to);
    }

    @Override
    public List<String> argv() {
        return List.of("cp", "--preserve=all", "--no-target-directory", "--", from, to);
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
