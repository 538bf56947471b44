package org.bmms.console.backup;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Size;
import org.bmms.console.remote.command.Checksum;
import org.bmms.console.remote.command.DumpListing;
import org.bmms.console.remote.command.FileHead;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.ListDump;
import org.bmms.console.remote.command.ReadDump;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.TestGzip;

/**
 * Finds out whether a backup file is whole, without trusting its name or who made it (promise D1; target facts § 5). The
 * file is read to its end: a table of contents can be read from a file that is damaged behind it. Changes nothing.
 */
public final class Inspection {
    private static final String USUAL_SCHEMA = "public.";
    private static final int PARTS = 3;

    private final Runner runner;
    private final Progress progress;

    public Inspection(Runner runner, Progress progress) {
        this.runner = runner;
        this.progress = progress;
    }

    /** Runs commands as the owner of the backups. */
    @FunctionalInterface
    public interface Runner {
        <R> R run(RemoteCommand<R> command);
    }

    /**
     * Looks at a file.
     *
     * @throws FailureException {@code BACKUP-MISSING}, {@code BACKUP-EMPTY}, {@code BACKUP-DAMAGED}
     */
    public Inspected inspect(String file) {
        long bytes = size(file);
        BackupFormat format = BackupFormat.of(runner.run(new FileHead(file, BackupFormat.MAGIC)));
        progress.at(0, PARTS, Message.of("backup.progress.contents", file));
        DumpListing listing = format == BackupFormat.CUSTOM ? listing(file) : new DumpListing("", "", "", 0, List.of());
        progress.at(1, PARTS, Message.of("backup.progress.read", file));
        readThrough(file, format);
        progress.at(2, PARTS, Message.of("backup.progress.checksum", file));
        String sha256 = runner.run(new Checksum(file));
        return new Inspected(
                format,
                bytes,
                sha256,
                listing.database(),
                listing.serverVersion(),
                listing.dumpVersion(),
                listing.tables().stream().map(Inspection::shown).toList());
    }

    /** The first bytes of a file that is not a dump, for a message. */
    public String head(String file) {
        return BackupFormat.shown(runner.run(new FileHead(file, BackupFormat.MAGIC)));
    }

    private long size(String file) {
        FileInfo info = runner.run(new StatFile(file))
                .orElseThrow(
                        () -> Failure.unchanged(BackupFailure.MISSING, file).asException());
        if (info.size() == 0) {
            throw Failure.unchanged(BackupFailure.EMPTY, file).asException();
        }
        return info.size();
    }

    private DumpListing listing(String file) {
        try {
            return runner.run(new ListDump(file));
        } catch (FailureException e) {
            throw damaged(e, file);
        }
    }

    private void readThrough(String file, BackupFormat format) {
        switch (format) {
            case CUSTOM -> {
                try {
                    runner.run(new ReadDump(file));
                } catch (FailureException e) {
                    throw damaged(e, file);
                }
            }
            case GZIP -> {
                if (!runner.run(new TestGzip(file))) {
                    throw Failure.unchanged(BackupFailure.DAMAGED, file).asException();
                }
            }
            case OTHER -> {}
        }
    }

    private static FailureException damaged(FailureException cause, String file) {
        return cause.failure().code() == RemoteFailure.COMMAND_FAILED
                ? Failure.unchanged(BackupFailure.DAMAGED, file)
                        .withDetail(cause.failure().detail())
                        .asException(cause)
                : cause;
    }

    /**
     * Makes sure that a dump is one of this database and holds all of its tables; other formats say nothing about it.
     *
     * @throws FailureException {@code BACKUP-OTHER-DATABASE}, {@code BACKUP-TABLES}
     */
    public static void requireComplete(String file, Inspected found, String database, Collection<String> tables) {
        if (found.format() != BackupFormat.CUSTOM) {
            return;
        }
        if (!found.database().equals(database)) {
            throw Failure.unchanged(BackupFailure.OTHER_DATABASE, file, found.database(), database)
                    .asException();
        }
        Set<String> absent = new TreeSet<>(tables);
        absent.removeAll(Set.copyOf(found.tables()));
        if (!absent.isEmpty()) {
            throw Failure.unchanged(
                            BackupFailure.TABLES_MISSING,
                            file,
                            absent.size(),
                            absent.iterator().next())
                    .asException();
        }
    }

    /**
     * Makes sure that a file is still the one that was recorded.
     *
     * @throws FailureException {@code BACKUP-CHANGED}
     */
    public static void requireSame(Backup recorded, Inspected found) {
        if (recorded.bytes() != found.bytes()) {
            throw Failure.unchanged(
                            BackupFailure.CHANGED, recorded.file(), Size.of(recorded.bytes()), Size.of(found.bytes()))
                    .asException();
        }
        if (!recorded.sha256().equals(found.sha256())) {
            throw Failure.unchanged(BackupFailure.CHANGED, recorded.file(), recorded.sha256(), found.sha256())
                    .asException();
        }
    }

    private static String shown(String table) {
        return table.startsWith(USUAL_SCHEMA) ? table.substring(USUAL_SCHEMA.length()) : table;
    }
}
