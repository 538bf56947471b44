package org.bmms.console.remote.command;

import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Effect;

/**
 * Whether the login user may run a command as another user; nothing is run.
 */
public record SudoAllows(String user, List<String> command) implements SystemCommand<Boolean> {

    @Override
    public List<String> argv() {
        return Stream.concat(Stream.of("sudo", "--non-interactive", "--user=" + user, "--list", "--"), command.stream())
                .toList();
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Boolean parse(Finished finished) {
        return finished.succeeded();
    }

    public SudoAllows {
        command = List.copyOf(command);
    }
}
