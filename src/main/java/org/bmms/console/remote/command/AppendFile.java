package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Adds to the end of a file, to the disk.
 */
public record AppendFile(String path, byte[] content) implements FileCommand<Done> {

    public AppendFile {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("dd", "of=" + path, "oflag=append", "conv=notrunc,fsync", "status=none");
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
