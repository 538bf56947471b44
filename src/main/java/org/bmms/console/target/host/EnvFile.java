package org.bmms.console.target.host;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bmms.console.base.Beside;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Stamp;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.Checksum;
import org.bmms.console.remote.command.ClockReading;
import org.bmms.console.remote.command.CopyFile;
import org.bmms.console.remote.command.DiskFree;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.MoveFile;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.SyncPath;
import org.bmms.console.remote.command.WriteFile;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.dotenv.EnvChange;
import org.jspecify.annotations.Nullable;

/**
 * The settings file on a server (checklist § BMMS Step 2: Configuration Update). It is replaced as a whole or not at
 * all, keeps its owner, group, mode and access control list, and is not touched if somebody else changed it.
 */
public final class EnvFile {
    private static final String NEXT = ".bmms-console.new";
    private static final String BACKUP = ".backup.";
    private static final int MOST_NAMES = 10;

    private final RemoteHost host;
    private final @Nullable String owner;
    private final String path;

    /**
     * A file on a server.
     *
     * @param owner whom it belongs to, reached by sudo; null when that is the login user
     * @param path its absolute path
     */
    public EnvFile(RemoteHost host, @Nullable String owner, String path) {
        this.host = host;
        this.owner = owner;
        this.path = path;
    }

    /** The commands that change something when a file is replaced, in order, as the file's owner runs them. */
    public static List<RemoteCommand<?>> replacing(String path) {
        String next = path + NEXT;
        return List.of(
                new RemoveFile(next),
                new CopyFile(path, next),
                new WriteFile(next, new byte[0]),
                new MoveFile(next, path),
                new SyncPath(directory(path)));
    }

    /**
     * Reads the file.
     *
     * @throws FailureException {@code ENV-MISSING}, {@code ENV-KIND} (not a regular file), or a code of {@link DotEnv}
     */
    public EnvSnapshot read() {
        FileInfo info = info(path);
        byte[] bytes = run(new ReadFile(path));
        return new EnvSnapshot(path, DotEnv.parse(bytes), info);
    }

    /**
     * Copies the file to {@code .env.backup.YYYYMMDD_HHMMSS} beside it, by the server's clock, never over another.
     *
     * @param expected the file as it was read
     * @return the path of the copy
     * @throws FailureException with nothing changed and no copy left
     */
    public String backup(EnvSnapshot expected) {
        String copy = freeName();
        try {
            run(new CopyFile(path, copy));
            run(new SyncPath(copy));
            verify(copy, expected.sha256());
        } catch (FailureException e) {
            throw undone(e, copy, expected.info().size());
        }
        return copy;
    }

    /**
     * Replaces the file's content as a whole.
     *
     * @param content the new content
     * @param expectedSha256 the checksum of the content that is replaced
     * @throws FailureException {@code ENV-DRIFT} if it is another content; {@code ENV-DISK-FULL}, {@code ENV-WRITE},
     *     {@code ENV-OWNERSHIP} with nothing changed; or one that says that the outcome is unknown, if the connection
     *     was lost while the file was moved into place
     */
    public void replace(byte[] content, String expectedSha256) {
        String next = path + NEXT;
        String sha256 = Digest.sha256(content);
        try {
            run(new RemoveFile(next));
            FileInfo before = info(path);
            run(new CopyFile(path, next));
            run(new WriteFile(next, content));
            try (Beside<FileInfo> made = Beside.begin(() -> info(next))) {
                verify(next, sha256);
                requireSameOwnership(before, made.result());
            }
            // By itself and last, as near to the move as can be.
            requireUnchanged(expectedSha256);
        } catch (FailureException e) {
            throw undone(e, next, content.length);
        }
        move(next, sha256);
    }

    private void move(String next, String sha256) {
        try {
            run(new MoveFile(next, path));
        } catch (FailureException e) {
            // The program ended and said so: the old file is still there. A lost connection says nothing.
            throw e.failure().code() == RemoteFailure.COMMAND_FAILED ? undone(e, next, 0) : e;
        }
        try {
            run(new SyncPath(directory(path)));
            verify(path, sha256);
        } catch (FailureException e) {
            throw e.failure().withChanged(Changed.YES).asException(e);
        }
    }

    /**
     * Compares the file with how it was read.
     *
     * @throws FailureException {@code ENV-DRIFT} with the settings that differ, secrets masked
     */
    public void requireUnchanged(EnvSnapshot expected) {
        EnvSnapshot now = read();
        if (!now.sha256().equals(expected.sha256())) {
            throw drift(EnvChange.between(expected.env(), now.env()).toString()).asException();
        }
    }

    private void requireUnchanged(String expectedSha256) {
        if (!run(new Checksum(path)).equals(expectedSha256)) {
            throw drift(null).asException();
        }
    }

    private Failure drift(@Nullable String differences) {
        return Failure.unchanged(HostFailure.ENV_DRIFT, host.name(), path).withDetail(differences);
    }

    private void requireSameOwnership(FileInfo before, FileInfo after) {
        if (!ownership(before).equals(ownership(after))) {
            throw Failure.unchanged(HostFailure.ENV_OWNERSHIP, host.name(), path, ownership(before), ownership(after))
                    .asException();
        }
    }

    private static String ownership(FileInfo info) {
        return info.owner() + ":" + info.group() + " " + info.mode();
    }

    private void verify(String file, String sha256) {
        if (!run(new Checksum(file)).equals(sha256)) {
            throw Failure.unchanged(HostFailure.ENV_MISMATCH, host.name(), file).asException();
        }
    }

    private FileInfo info(String file) {
        FileInfo info = run(new StatFile(file))
                .orElseThrow(() -> Failure.unchanged(HostFailure.ENV_MISSING, host.name(), file)
                        .asException());
        if (!info.kind().startsWith("regular")) {
            throw Failure.unchanged(HostFailure.ENV_KIND, host.name(), file, info.kind())
                    .asException();
        }
        return info;
    }

    private String freeName() {
        ClockReading clock = host.run(new ServerClock());
        for (int i = 0; i < MOST_NAMES; i++) {
            Instant time = clock.time().plus(Duration.ofSeconds(i));
            String name = path + BACKUP + Stamp.of(time, clock.zone());
            if (run(new StatFile(name)).isEmpty()) {
                return name;
            }
        }
        throw Failure.unchanged(HostFailure.ENV_BACKUP_NAME, host.name(), path).asException();
    }

    /** Removes what was begun, and says that nothing was changed, with the numbers where the disk is full. */
    private FailureException undone(FailureException cause, String leftover, long needed) {
        try {
            run(new RemoveFile(leftover));
        } catch (FailureException e) {
            cause.addSuppressed(e);
        }
        Failure failure = cause.failure();
        if (failure.code() != RemoteFailure.COMMAND_FAILED) {
            return failure.changed() == Changed.NO
                    ? cause
                    : failure.withChanged(Changed.NO).asException(cause);
        }
        return explained(failure, needed).withDetail(failure.detail()).asException(cause);
    }

    private Failure explained(Failure failure, long needed) {
        try {
            DiskSpace space = host.run(new DiskFree(directory(path)));
            if (space.availableBytes() < needed) {
                return Failure.unchanged(
                        HostFailure.ENV_DISK_FULL, host.name(), space.mount(), space.availableBytes(), needed);
            }
        } catch (FailureException e) {
            return Failure.unchanged(HostFailure.ENV_WRITE, host.name(), path).withDetail(failure.detail());
        }
        return Failure.unchanged(HostFailure.ENV_WRITE, host.name(), path);
    }

    private <R> R run(RemoteCommand<R> command) {
        return host.run(owner == null ? command : new AsUser<>(owner, command));
    }

    private static String directory(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }
}
