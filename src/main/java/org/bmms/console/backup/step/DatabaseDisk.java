package org.bmms.console.backup.step;

import java.util.Optional;
import java.util.Set;
import org.bmms.console.backup.BackupPorts;
import org.bmms.console.base.FailureException;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.remote.command.DiskFree;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.profile.HostProfile;

/**
 * The space on the disk of the database server; seen only where that is one of the profile's hosts and the role may know
 * its data directory.
 */
record DatabaseDisk(BackupPorts ports) {
    private static final Set<String> SAME_HOST = Set.of("localhost", "127.0.0.1", "::1");

    Optional<DiskSpace> space(String primary, StepContext context) {
        return host(primary)
                .flatMap(host -> ports.administration().get().dataDirectory().flatMap(path -> {
                    try {
                        return Optional.of(context.host(host).run(new DiskFree(path)));
                    } catch (FailureException e) {
                        if (e.failure().code() == RemoteFailure.FILE_MISSING) {
                            return Optional.empty();
                        }
                        throw e;
                    }
                }));
    }

    private Optional<String> host(String primary) {
        DatabaseAddress address = ports.address().get();
        if (SAME_HOST.contains(address.host())) {
            return Optional.of(primary);
        }
        return ports.profile().hosts().stream()
                .filter(h -> h.address().equals(address.host()))
                .map(HostProfile::name)
                .findFirst();
    }
}
