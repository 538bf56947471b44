package org.bmms.console.remote.command;

import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Starts a program that goes on without the connection. One directory holds one job, once.
 *
 * @param directory made by the job, and must not be there
 * @param program with its arguments
 * @param passwordLine one line of a pgpass file, or null; kept 0600 beside the job until it ends
 * @param effect what the program does
 */
public record StartJob(
        String directory, List<String> program, @Nullable Secret passwordLine, Effect effect)
        implements JobCommand<Done> {

    @Override
    public List<String> argv() {
        return RemoteScript.JOB_START.argv(
                Stream.concat(Stream.of(directory), program.stream()).toList());
    }

    @Override
    public StandardInput input() {
        return passwordLine == null ? StandardInput.none() : StandardInput.secretLine(passwordLine);
    }

    @Override
    public Done parse(Finished finished) {
        return StartedAlready.unless(finished, this, directory);
    }

    public StartJob {
        AbsolutePath.require(directory);
        program = List.copyOf(program);
    }
}
