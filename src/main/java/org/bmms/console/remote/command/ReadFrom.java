package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * The bytes of a file from an offset on; none where the file ends before.
 */
public record ReadFrom(String path, long offset) implements FileCommand<byte[]> {

    public ReadFrom {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("tail", "--bytes=+" + (offset + 1), "--", path);
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
