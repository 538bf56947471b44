package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Whether the user who runs it may do that with a path.
 */
public record TestAccess(String path, Access access) implements FileCommand<Boolean> {

    public TestAccess {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("test", access.option(), path);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
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
