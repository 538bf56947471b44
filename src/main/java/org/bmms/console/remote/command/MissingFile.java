package org.bmms.console.remote.command;

import org.bmms.console.base.Failure;

/** Reads the status of a program that only reads one file: 1 means that it could not. */
final class MissingFile {
    private MissingFile() {}

    static Finished orFail(Finished finished, RemoteCommand<?> command, String path) {
        if (finished.exitStatus() == 1) {
            throw Failure.unchanged(RemoteFailure.FILE_MISSING, path)
                    .withDetail(finished.error())
                    .asException();
        }
        return finished.orFail(command);
    }
}
