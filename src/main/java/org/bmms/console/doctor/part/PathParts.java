package org.bmms.console.doctor.part;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.base.Size;
import org.bmms.console.doctor.DoctorFailure;
import org.bmms.console.remote.command.Access;
import org.bmms.console.remote.command.DiskFree;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.remote.command.FindMissing;
import org.bmms.console.remote.command.ProgramVersion;
import org.bmms.console.remote.command.TestAccess;
import org.bmms.console.target.host.EnvSnapshot;

/** Files, directories and programs of the application on a host, as its owner can use them. */
final class PathParts {
    private static final long MEGABYTE = 1_000_000;

    /** Below this, not even a settings file is sure to be written. */
    private static final long LEAST_FREE = 50 * MEGABYTE;

    private static final long COMFORTABLE = 1_000 * MEGABYTE;
    private static final int READABLE_BY_ALL = 04;

    private final ExaminedHost host;
    final Part tools;
    final Part settings;
    final Part settingsDirectory;
    final Part source;
    final Part python;
    final Part celery;
    final Part state;
    final Part backups;
    final Part disk;

    PathParts(ExaminedHost host, LoginParts login) {
        this.host = host;
        String name = host.name();
        List<Part> asOwner = List.of(login.owner);
        this.tools = Part.of("tools", name, List.of(login.ssh), this::tools);
        this.settings = Part.of("settings", name, asOwner, this::settings);
        this.settingsDirectory = Part.of("settings-directory", name, asOwner, this::settingsDirectory);
        this.source = Part.of(
                "source", name, asOwner, sight -> usable(host.app().source() + "/manage.py", Access.READ, sight));
        this.python =
                Part.of("python", name, asOwner, sight -> program(host.app().python(), sight));
        this.celery =
                Part.of("celery", name, asOwner, sight -> program(host.app().celery(), sight));
        this.state =
                Part.of("state", name, asOwner, sight -> directory(host.app().stateDirectory(), sight));
        this.backups =
                Part.of("backups", name, asOwner, sight -> directory(host.app().backups(), sight));
        this.disk = Part.of("disk", name, asOwner, this::disk);
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(tools, settings, settingsDirectory, source, python, celery, state));
        if (host.isPrimary()) {
            parts.add(backups);
            String script = host.app().siteBackupScript();
            if (script != null) {
                parts.add(Part.of(
                        "backup-script",
                        host.name(),
                        backups.standsOn(),
                        sight -> usable(script, Access.EXECUTE, sight)));
            }
        }
        parts.add(disk);
        return parts;
    }

    private List<Finding> tools(Sight sight) {
        List<String> missing = host.run(new FindMissing(Tools.required()), sight.stop());
        if (!missing.isEmpty()) {
            return List.of(Finding.fail(DoctorFailure.TOOLS, host.name(), String.join(", ", missing)));
        }
        List<String> useful = host.run(new FindMissing(Tools.USEFUL), sight.stop());
        return List.of(
                useful.isEmpty()
                        ? Finding.ok("tools", String.join(", ", Tools.required()))
                        : Finding.warning(DoctorFailure.USEFUL_TOOLS, host.name(), String.join(", ", useful)));
    }

    private List<Finding> settings(Sight sight) {
        EnvSnapshot file = host.host().envFile().read();
        String permissions = file.info().mode();
        boolean open = (Integer.parseInt(permissions, 8) & READABLE_BY_ALL) != 0;
        return List.of(
                open
                        ? Finding.warning(DoctorFailure.SETTINGS_OPEN, host.name(), file.path(), permissions)
                        : Finding.ok(
                                "settings",
                                file.path(),
                                file.info().owner() + ":" + file.info().group(),
                                permissions));
    }

    /** The file is replaced as a whole, by a new one beside it. */
    private List<Finding> settingsDirectory(Sight sight) {
        return usable(parent(host.app().envFile()), Access.WRITE, sight);
    }

    private List<Finding> program(String path, Sight sight) {
        List<Finding> executable = usable(path, Access.EXECUTE, sight);
        if (executable.stream().anyMatch(finding -> finding.why() != null)) {
            return executable;
        }
        return List.of(Finding.ok("program", path, host.runAsOwner(new ProgramVersion(path), sight.stop())));
    }

    /** A directory of the console's own: there and writable, or to be made. */
    private List<Finding> directory(String path, Sight sight) {
        if (may(path, Access.EXISTS, sight)) {
            return usable(path, Access.WRITE, sight);
        }
        String above = parent(path);
        return may(above, Access.WRITE, sight)
                ? List.of(Finding.ok("directory-can-be-made", path))
                : usable(above, Access.WRITE, sight);
    }

    private List<Finding> usable(String path, Access need, Sight sight) {
        if (!may(path, Access.EXISTS, sight)) {
            return List.of(Finding.fail(DoctorFailure.PATH_MISSING, host.name(), path));
        }
        return List.of(
                may(path, need, sight)
                        ? Finding.ok("path." + need.name(), path, host.host().owner())
                        : Finding.fail(
                                DoctorFailure.PATH_DENIED,
                                host.name(),
                                path,
                                host.host().owner(),
                                Message.of("doctor.need." + need.name())));
    }

    private boolean may(String path, Access access, Sight sight) {
        return host.runAsOwner(new TestAccess(path, access), sight.stop());
    }

    private List<Finding> disk(Sight sight) {
        DiskSpace space = host.runAsOwner(new DiskFree(host.app().root()), sight.stop());
        long free = space.availableBytes();
        if (free < COMFORTABLE) {
            boolean full = free < LEAST_FREE;
            Object[] numbers = {host.name(), space.mount(), Size.of(free), Size.of(full ? LEAST_FREE : COMFORTABLE)};
            return List.of(
                    full ? Finding.fail(DoctorFailure.DISK, numbers) : Finding.warning(DoctorFailure.DISK, numbers));
        }
        return List.of(Finding.ok("disk", Size.of(free), Size.of(space.totalBytes()), space.mount()));
    }

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }
}
