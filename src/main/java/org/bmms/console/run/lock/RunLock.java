package org.bmms.console.run.lock;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.MakeDirectory;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.RemoveTree;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.WriteFile;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.StateDirectory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The lock of a target: a directory on the primary host, since {@code mkdir} succeeds for exactly one of two consoles.
 * The holder shows that it is alive by writing {@code heartbeat}; its age is taken by the server's clock alone.
 */
public final class RunLock {
    /** Longer silence than this, and the holder counts as gone. */
    public static final Duration SILENCE = Duration.ofSeconds(60);

    private static final int ATTEMPTS = 3;

    private final StateDirectory directory;

    public RunLock(StateDirectory directory) {
        this.directory = directory;
    }

    /**
     * Takes the lock.
     *
     * @throws FailureException {@code LOCK-HELD}, naming the holder, since when, what for, and for how long it was
     *     silent; {@code LOCK-REFUSED}
     */
    public void take(LockOwner owner) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (directory.run(new MakeDirectory(directory.lock(), "700"))) {
                sign(owner);
                return;
            }
            if (state() instanceof LockState.Held held) {
                throw failure(RunFailure.LOCKED, held);
            }
            // Its holder gave it back between the two looks.
        }
        throw Failure.unchanged(RunFailure.LOCK_REFUSED, directory.lock()).asException();
    }

    /**
     * Takes the lock from a holder that is not alive. Of two consoles that try, one proceeds: a directory named after
     * the silent holder is made inside the lock, which succeeds once. A winner that dies before it signs is passed
     * over like any silent holder.
     *
     * @return who held it, or null if nobody did or nobody knows
     * @throws FailureException {@code LOCK-HOLDER-ALIVE}, {@code LOCK-REASON}, {@code LOCK-HELD}
     */
    public @Nullable LockOwner takeOver(LockOwner owner, String reason) {
        if (reason.isBlank()) {
            throw Failure.unchanged(RunFailure.REASON_NEEDED).asException();
        }
        return switch (state()) {
            case LockState.Free free -> {
                take(owner);
                yield null;
            }
            case LockState.Held held when held.alive() -> throw failure(RunFailure.HOLDER_ALIVE, held);
            case LockState.Held held -> {
                LockOwner silent = held.owner();
                passGate(silent == null ? "unsigned" : silent.token(), held);
                if (!Objects.equals(silent, readOwner())) {
                    throw failure(RunFailure.LOCKED, held);
                }
                sign(owner);
                yield silent;
            }
        };
    }

    private void passGate(String silentToken, LockState.Held held) {
        for (int attempt = 1; ; attempt++) {
            String gate = directory.lock() + "/taken-from-" + silentToken + "-" + attempt;
            if (directory.run(new MakeDirectory(gate, "700"))) {
                return;
            }
            Optional<FileInfo> other = directory.run(new StatFile(gate));
            if (other.isEmpty() || ageOf(other.get()).compareTo(SILENCE) < 0) {
                throw failure(RunFailure.LOCKED, held);
            }
        }
    }

    private Duration ageOf(FileInfo file) {
        return Duration.between(
                file.modified(), directory.host().run(new ServerClock()).time());
    }

    /** Shows that the holder is alive. */
    public void beat() {
        directory.run(new WriteFile(heartbeat(), new byte[] {'\n'}));
    }

    /**
     * Makes sure that the lock is still this owner's.
     *
     * @throws FailureException {@code LOCK-LOST}
     */
    public void ensureHeldBy(LockOwner owner) {
        if (!owner.equals(readOwner())) {
            throw Failure.unchanged(RunFailure.LOCK_LOST).asException();
        }
    }

    /** Leaves this owner's lock in place with nobody behind it, so that anybody may take it over at once. */
    public void leave(LockOwner owner) {
        ensureHeldBy(owner);
        directory.run(new MakeDirectory(left(owner), "700"));
    }

    /** Gives the lock back, if it is this owner's. */
    public void release(LockOwner owner) {
        ensureHeldBy(owner);
        directory.run(new RemoveTree(directory.lock()));
    }

    /** Who holds the lock now. */
    public LockState state() {
        Optional<FileInfo> lock = directory.run(new StatFile(directory.lock()));
        if (lock.isEmpty()) {
            return new LockState.Free();
        }
        LockOwner owner = readOwner();
        boolean left = owner != null && directory.run(new StatFile(left(owner))).isPresent();
        FileInfo lastSign = directory.run(new StatFile(heartbeat())).orElse(lock.get());
        Duration silent = ageOf(lastSign);
        return new LockState.Held(owner, silent, !left && silent.compareTo(SILENCE) < 0);
    }

    private void sign(LockOwner owner) {
        beat();
        directory.run(new WriteFile(owner(), Json.write(owner).getBytes(StandardCharsets.UTF_8)));
    }

    private @Nullable LockOwner readOwner() {
        try {
            return Json.read(new String(directory.run(new ReadFile(owner())), StandardCharsets.UTF_8), LockOwner.class);
        } catch (FailureException e) {
            if (e.failure().code() == RemoteFailure.FILE_MISSING) {
                return null;
            }
            throw e;
        } catch (JacksonException cutOff) {
            return null;
        }
    }

    /** That somebody holds it, as {@code LOCK-HELD} or {@code LOCK-HOLDER-ALIVE}. */
    public static FailureException failure(RunFailure code, LockState.Held held) {
        LockOwner owner = held.owner();
        return Failure.unchanged(
                        code,
                        owner == null ? "?" : owner.operator(),
                        owner == null ? "?" : owner.workstation(),
                        owner == null ? "?" : owner.since().toString(),
                        owner == null ? "?" : owner.run(),
                        held.silentFor().toSeconds())
                .asException();
    }

    /** Named after its owner, so that it says nothing about a later one. */
    private String left(LockOwner owner) {
        return directory.lock() + "/left-" + owner.token();
    }

    private String heartbeat() {
        return directory.lock() + "/heartbeat";
    }

    private String owner() {
        return directory.lock() + "/owner.json";
    }
}
