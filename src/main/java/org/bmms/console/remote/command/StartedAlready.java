package org.bmms.console.remote.command;

import org.bmms.console.base.Failure;

/** Reads the status of a script that starts something detached: 75 means that its directory was there. */
final class StartedAlready {
    private static final int DIRECTORY_IS_THERE = 75;

    private StartedAlready() {}

    static Done unless(Finished finished, RemoteCommand<?> command, String directory) {
        if (finished.exitStatus() == DIRECTORY_IS_THERE) {
            throw Failure.unchanged(RemoteFailure.STARTED_ALREADY, directory).asException();
        }
        finished.orFail(command);
        return Done.DONE;
    }
}
