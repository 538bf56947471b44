package org.bmms.console.remote.command;

import java.util.List;
import java.util.regex.Pattern;
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

    private static final Pattern OWN = Pattern.compile("/.*/?\\.bmms-console/[^/].*");

    public RemoveTree {
        AbsolutePath.require(path);
        if (!OWN.matcher(path).matches() || path.contains("/../")) {
            throw new IllegalArgumentException("not below the console's own directory: " + path);
        }
    }
}
