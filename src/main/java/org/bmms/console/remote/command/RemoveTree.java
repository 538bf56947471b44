package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Removes a directory of the console's own with all that is in it.
 */
public record RemoveTree(String path) implements FileCommand<Done> {

    @Override
    public List<String> argv() {
        return List.of("rm", "--recursive", "--force", "--one-file-system", "--", path);
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

    public RemoveTree {
        AbsolutePath.require(path);
        List<String> components = List.of(path.split("/+", -1));
        int own = components.indexOf(".bmms-console");
        boolean below =
                own > 0 && own < components.size() - 1 && !components.getLast().isEmpty();
        if (!below || components.contains("..") || components.contains(".")) {
            throw new IllegalArgumentException("not below the console's own directory: " + path);
        }
    }
}
