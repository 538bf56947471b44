package org.bmms.console.backup.step;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bmms.console.backup.Backup;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.MoveFile;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.WriteFile;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.StepContext;

/**
 * The record beside a backup's file, replaced as a whole.
 *
 * @param host where it is
 * @param file the backup's file
 */
record RecordBeside(BackupHost host, String file) {
    private static final String NEXT = ".new";

    List<PlannedAction> writing() {
        return List.of(host.shown(new WriteFile(path() + NEXT, new byte[0])), host.shown(move()));
    }

    void write(StepContext context, Backup backup) {
        host.run(context, new WriteFile(path() + NEXT, backup.toJson().getBytes(StandardCharsets.UTF_8)));
        host.run(context, move());
    }

    /** The record's text; empty if there is none. */
    Optional<String> text(StepContext context) {
        try {
            return Optional.of(new String(host.run(context, new ReadFile(path())), StandardCharsets.UTF_8));
        } catch (FailureException e) {
            if (e.failure().code() == RemoteFailure.FILE_MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    String path() {
        return file + Backup.RECORD;
    }

    private MoveFile move() {
        return new MoveFile(path() + NEXT, path());
    }
}
