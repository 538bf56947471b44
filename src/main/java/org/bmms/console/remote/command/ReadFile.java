package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * The bytes of a file.
 */
public record ReadFile(String path) implements FileCommand<byte[]> {

    public ReadFile {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("cat", "--", path);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public byte[] parse(Finished finished) {
        return MissingFile.orFail(finished, this, path).output();
    }
}
