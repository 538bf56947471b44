package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/** Whether a gzip file can be read to its end and has the checksum that it says. */
public record TestGzip(String path) implements FileCommand<Boolean> {
    private static final int DAMAGED = 1;

    public TestGzip {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("gzip", "--test", "--", path);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(2);
    }

    @Override
    public Boolean parse(Finished finished) {
        return finished.exitStatus() != DAMAGED && finished.orFail(this).succeeded();
    }
}
