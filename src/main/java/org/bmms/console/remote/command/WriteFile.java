package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Writes a file, to the disk: a new one, or over the content of one that keeps its owner and mode.
 */
public record WriteFile(String path, byte[] content) implements FileCommand<Done> {

    public WriteFile {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("dd", "of=" + path, "conv=fsync", "status=none");
    }

    @Override
    public StandardInput input() {
        return new StandardInput.Bytes(content);
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
}
