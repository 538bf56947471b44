package org.bmms.console.doctor.part;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Size;
import org.bmms.console.database.RolePrivileges;
import org.bmms.console.database.Sql;
import org.bmms.console.doctor.DoctorFailure;
import org.bmms.console.remote.command.Access;
import org.bmms.console.remote.command.DiskFree;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.remote.command.FindMissing;
import org.bmms.console.remote.command.ProgramVersion;
import org.bmms.console.remote.command.TestAccess;
import org.bmms.console.target.connection.TargetSystem;

/** What a dump on the primary host needs besides the database: client programs as new as the server, and space. */
final class DumpParts {
    private static final Pattern MAJOR = Pattern.compile("\\) (\\d+)");
    private static final int MINORS = 10_000;

    private final TargetSystem target;
    private final ExaminedHost primary;
    final Part clients;
    final Part space;

    DumpParts(TargetSystem target, ExaminedHost primary, PathParts paths, DatabaseParts database) {
        this.target = target;
        this.primary = primary;
        this.clients =
                Part.of("dump-programs", primary.name(), List.of(paths.tools, database.connection), this::clients);
        this.space = Part.of("dump-space", primary.name(), List.of(paths.backups, database.connection), this::space);
    }

    List<Part> parts() {
        return List.of(clients, space);
    }

    /** A client that is older than the server refuses to dump it. */
    private List<Finding> clients(Sight sight) {
        List<String> missing = primary.run(new FindMissing(Tools.POSTGRESQL), sight.stop());
        if (!missing.isEmpty()) {
            return List.of(Finding.fail(DoctorFailure.TOOLS, primary.name(), String.join(", ", missing)));
        }
        long server = DatabaseParts.read(
                        target.database(),
                        sight,
                        reading -> reading.number(Sql.of("select current_setting('server_version_num')::bigint as n")))
                / MINORS;
        List<Finding> findings = new ArrayList<>();
        for (String program : Tools.POSTGRESQL) {
            String version = primary.run(new ProgramVersion(program), sight.stop());
            Matcher major = MAJOR.matcher(version);
            findings.add(
                    major.find() && Long.parseLong(major.group(1)) >= server
                            ? Finding.ok("client", version, server)
                            : Finding.fail(DoctorFailure.CLIENT_OLD, primary.name(), program, version, server));
        }
        return findings;
    }

    /** A dump is smaller than its database; who has the database's size free is on the safe side. */
    private List<Finding> space(Sight sight) {
        RolePrivileges role = DatabaseParts.privileges(target.database(), sight);
        String backups = primary.app().backups();
        boolean there = primary.runAsOwner(new TestAccess(backups, Access.EXISTS), sight.stop());
        DiskSpace space = primary.runAsOwner(new DiskFree(there ? backups : PathParts.parent(backups)), sight.stop());
        String free = Size.of(space.availableBytes());
        String needed = Size.of(role.bytes());
        return List.of(
                space.availableBytes() >= role.bytes()
                        ? Finding.ok("dump-space", free, needed)
                        : Finding.warning(DoctorFailure.DISK, primary.name(), space.mount(), free, needed));
    }
}
