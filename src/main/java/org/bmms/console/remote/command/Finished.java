package org.bmms.console.remote.command;

import java.nio.charset.StandardCharsets;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;

/**
 * How a program ended.
 *
 * @param exitStatus its exit status; 127 when the program does not exist
 * @param output its standard output
 * @param error its standard error, as text
 */
public record Finished(int exitStatus, byte[] output, String error) {

    /** Standard output as UTF-8 text. */
    public String text() {
        return new String(output, StandardCharsets.UTF_8);
    }

    /** Standard output without the last line's end. */
    public String line() {
        return text().strip();
    }

    public boolean succeeded() {
        return exitStatus == 0;
    }

    /**
     * This, if the program succeeded.
     *
     * @throws org.bmms.console.base.FailureException {@code CMD-FAILED} with the status and what the program said
     */
    public Finished orFail(RemoteCommand<?> command) {
        if (succeeded()) {
            return this;
        }
        throw failure(command).asException();
    }

    /** That the command ended with a status that it does not expect. */
    public Failure failure(RemoteCommand<?> command) {
        Changed changed = command.effect() == org.bmms.console.base.Effect.READ_ONLY ? Changed.NO : Changed.UNKNOWN;
        RemoteFailure code = exitStatus == 127 ? RemoteFailure.PROGRAM_MISSING : RemoteFailure.COMMAND_FAILED;
        return new Failure(
                code,
                exitStatus == 127 ? Changed.NO : changed,
                java.util.List.of(CommandName.of(command), exitStatus),
                error.isBlank() ? text() : error);
    }
}
