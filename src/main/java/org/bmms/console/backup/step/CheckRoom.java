package org.bmms.console.backup.step;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.backup.BackupFailure;
import org.bmms.console.backup.BackupPorts;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Size;
import org.bmms.console.database.Administration;
import org.bmms.console.remote.command.DiskFree;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.CheckStep;
import org.bmms.console.run.step.StepContext;

/**
 * Makes sure, before anything is begun, that there is space for the dump and for the database that it is restored into,
 * and that the role may create that database (promise F3).
 *
 * @param host which has the backups
 * @param directory of the backups
 * @param needed bytes that the dump may take there; 0 if none is made
 * @param database the live database
 * @param ports the target
 */
public record CheckRoom(BackupHost host, String directory, long needed, String database, BackupPorts ports)
        implements CheckStep {

    @Override
    public String id() {
        return "check-room";
    }

    @Override
    public Message intent() {
        return Message.of("backup.step.check-room", host.name());
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public List<PlannedAction> actions() {
        Message what = needed == 0
                ? Message.of("backup.check.room-server", database)
                : Message.of("backup.check.room", Size.of(needed), directory, database);
        return List.of(new PlannedAction.Check(what, limit()));
    }

    @Override
    public Map<String, String> check(StepContext context) {
        Administration administration = ports.administration().get();
        administration.requireRights(database);
        long size = administration.size(database);
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("database", Size.of(size));
        evidence.put("free", enough(host.run(context, new DiskFree(directory)), needed));
        Optional<DiskSpace> server = new DatabaseDisk(ports).space(host.name(), context);
        evidence.put(
                "free on the database server", server.map(s -> enough(s, size)).orElse("cannot be seen"));
        return evidence;
    }

    private String enough(DiskSpace space, long wanted) {
        if (space.availableBytes() < wanted) {
            throw Failure.unchanged(
                            BackupFailure.SPACE,
                            host.name(),
                            space.mount(),
                            Size.of(space.availableBytes()),
                            Size.of(wanted))
                    .asException();
        }
        return Size.of(space.availableBytes());
    }
}
