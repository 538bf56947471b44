package org.bmms.console.remote.command;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Effect;

/**
 * What a symbolic link leads to, in the end; empty where there is no link or it leads nowhere.
 */
public record ReadLink(String path) implements FileCommand<Optional<String>> {

    public ReadLink {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("readlink", "--canonicalize-existing", "--", path);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Optional<String> parse(Finished finished) {
        return finished.succeeded() ? Optional.of(finished.line()) : Optional.empty();
    }
}
