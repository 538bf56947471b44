package org.bmms.console.remote.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.jspecify.annotations.Nullable;

/**
 * How a program ended.
 *
 * @param exitStatus its exit status; 127 when the program does not exist
 * @param output its standard output
 * @param error its standard error, as text
 */
public record Finished(int exitStatus, byte[] output, String error) {
    private static final int PROGRAM_MISSING = 127;

    /** Characters that a failure keeps; it goes through logs, journals and screens. */
    private static final int DETAIL = 16_384;

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
        boolean missing = exitStatus == PROGRAM_MISSING;
        return new Failure(
                missing ? RemoteFailure.PROGRAM_MISSING : RemoteFailure.COMMAND_FAILED,
                missing ? Changed.NO : command.unanswered(),
                List.of(CommandName.of(command), exitStatus),
                detail(error.isBlank() ? text() : error));
    }

    /** What a failure keeps of what a program said: the end, where most programs say why; null if there is nothing. */
    public static @Nullable String detail(String said) {
        if (said.isBlank()) {
            return null;
        }
        int from = said.length() - DETAIL;
        return from <= 0 ? said : "…" + said.substring(said.offsetByCodePoints(from, 1));
    }
}
