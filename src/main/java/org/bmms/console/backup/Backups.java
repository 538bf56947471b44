package org.bmms.console.backup;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bmms.console.base.Beside;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Progress;
import org.bmms.console.remote.command.DirectoryEntry;
import org.bmms.console.remote.command.ListDirectory;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.target.host.TargetHost;

/** The backups on the primary host. Reads only; needs no database. */
public final class Backups {
    private static final char REGULAR_FILE = 'f';

    private final BackupPorts ports;
    private final TargetHost host;
    private final String directory;

    public Backups(BackupPorts ports) {
        this.ports = ports;
        this.host = ports.primary();
        this.directory = ports.profile().app().backups();
    }

    /**
     * All of them, the newest first. A file without a record is unverified, and so is one whose size is not the recorded
     * one; what a run left that did not end is partial.
     */
    public List<Backup> list() {
        Map<String, DirectoryEntry> files = files();
        // Their records are small and many, so that the way to the server and back is what takes time.
        List<Supplier<Backup>> readings = new ArrayList<>();
        for (DirectoryEntry file : files.values()) {
            if (!BackupFile.isCompanion(file.name())) {
                readings.add(() -> backup(file, files.containsKey(file.name() + Backup.RECORD)));
            }
        }
        List<Backup> backups = new ArrayList<>(Beside.all(readings));
        backups.sort(Comparator.comparing(Backup::taken).reversed().thenComparing(Backup::id));
        return List.copyOf(backups);
    }

    /** The backup of that id; the finished one where there is also a partial one. */
    public Optional<Backup> find(String id) {
        return list().stream().filter(b -> b.id().equals(id)).max(Comparator.comparing(Backup::state));
    }

    /** The newest backup of the target's database that was restored and compared, which opens the gate of a switch. */
    public Optional<Backup> latestRehearsed() {
        return latestRehearsed(list());
    }

    /** The newest rehearsed backup, or the newest one if none is rehearsed; from one look. */
    public Optional<Backup> bestForRollback() {
        List<Backup> all = list();
        return latestRehearsed(all).or(() -> all.stream().findFirst());
    }

    private Optional<Backup> latestRehearsed(List<Backup> all) {
        String database = ports.database().get();
        return all.stream()
                .filter(b -> b.state() == BackupState.REHEARSED)
                .filter(b -> b.database().equals(database))
                .findFirst();
    }

    /**
     * Looks at a backup again, from its size to its last byte (promise D1). Takes as long as reading the file.
     *
     * @throws FailureException {@code BACKUP-UNKNOWN}, {@code BACKUP-MISSING}, {@code BACKUP-EMPTY},
     *     {@code BACKUP-DAMAGED}, {@code BACKUP-OTHER-DATABASE}, {@code BACKUP-CHANGED}, {@code CMD-CANCELLED}
     */
    public Verified verify(String id, Cancellation cancellation, Progress progress) {
        Backup backup = require(id);
        Inspection.Runner runner = new Inspection.Runner() {
            @Override
            public <R> R run(RemoteCommand<R> command) {
                return host.runAsOwner(command, cancellation);
            }
        };
        Inspected found = new Inspection(runner, progress).inspect(backup.file());
        String database = ports.database().get();
        Inspection.requireComplete(backup.file(), found, database, backup.rows().keySet());
        if (!backup.sha256().isEmpty()) {
            Inspection.requireSame(backup, found);
        }
        return new Verified(backup, found, InstantSource.system().instant());
    }

    /**
     * The backup of that id.
     *
     * @throws FailureException {@code BACKUP-UNKNOWN}
     */
    public Backup require(String id) {
        return find(id).orElseThrow(() ->
                Failure.unchanged(BackupFailure.UNKNOWN, id, directory).asException());
    }

    private Map<String, DirectoryEntry> files() {
        try {
            return host.runAsOwner(new ListDirectory(directory)).stream()
                    .filter(e -> e.kind() == REGULAR_FILE)
                    .collect(Collectors.toMap(DirectoryEntry::name, Function.identity()));
        } catch (FailureException e) {
            if (e.failure().code() == RemoteFailure.FILE_MISSING) {
                return Map.of();
            }
            throw e;
        }
    }

    private Backup backup(DirectoryEntry file, boolean recorded) {
        String path = directory + "/" + file.name();
        return Optional.of(path + Backup.RECORD)
                .filter(r -> recorded)
                .map(r -> new String(host.runAsOwner(new ReadFile(r)), StandardCharsets.UTF_8))
                .flatMap(Backup::fromJson)
                .filter(b -> b.bytes() == file.size() && b.file().equals(path))
                .orElseGet(() -> Backup.unverified(BackupFile.id(file.name()), path, file.size(), file.modified()));
    }
}
