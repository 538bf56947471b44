package org.bmms.console.remote.command;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Effect;

/**
 * What the file system says about a path; empty where there is nothing, or nothing that may be seen.
 */
public record StatFile(String path) implements FileCommand<Optional<FileInfo>> {

    public StatFile {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("stat", "--printf=%F\\t%s\\t%a\\t%U\\t%G\\t%.9Y\\n", "--", path);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Optional<FileInfo> parse(Finished finished) {
        if (finished.exitStatus() == 1) {
            return Optional.empty();
        }
        return Optional.of(FileInfo.parse(this, finished.orFail(this).line()));
    }
}
