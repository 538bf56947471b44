package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * The first bytes of a file, for its magic number.
 */
public record FileHead(String path, int bytes) implements FileCommand<byte[]> {

    public FileHead {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("head", "--bytes=" + bytes, "--", path);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public byte[] parse(Finished finished) {
        return MissingFile.orFail(finished, this, path).output();
    }
}
