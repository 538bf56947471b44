package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * The server's own name, as Celery puts it behind the {@code @} of a worker's name.
 */
public record NodeName() implements SystemCommand<String> {

    /** The name of a Celery worker on a node of this name, unless its unit gives it another one. */
    public static String worker(String node) {
        return "celery@" + node;
    }

    @Override
    public List<String> argv() {
        return List.of("uname", "--nodename");
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public String parse(Finished finished) {
        return finished.orFail(this).line();
    }
}
