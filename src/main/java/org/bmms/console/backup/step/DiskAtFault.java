package org.bmms.console.backup.step;

import org.bmms.console.backup.BackupFailure;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Size;
import org.bmms.console.remote.command.DiskFree;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.run.step.StepContext;

/** Tells a full disk from other reasons why a file could not be written, by looking at the disk. */
record DiskAtFault(BackupHost host, String file) {
    /** With less than this, nothing of use can be written any more. */
    private static final long FULL = 1 << 20;

    Failure or(StepContext context, Failure otherwise) {
        DiskSpace space = host.run(context, new DiskFree(file.substring(0, file.lastIndexOf('/'))));
        return space.availableBytes() < FULL
                ? Failure.unchanged(
                        BackupFailure.DISK_FULL, host.name(), space.mount(), Size.of(space.availableBytes()))
                : otherwise;
    }
}
