package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Makes a directory; false if it could not, since something is there already. Of two consoles, one makes it.
 */
public record MakeDirectory(String path, String mode) implements FileCommand<Boolean> {

    public MakeDirectory {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("mkdir", "--mode=" + mode, "--", path);
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Boolean parse(Finished finished) {
        return switch (finished.exitStatus()) {
            case 0 -> true;
            case 1 -> false;
            default -> throw finished.failure(this).asException();
        };
    }
}
