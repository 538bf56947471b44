package org.bmms.console.base;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets one console of this workstation at a time read a file and write it anew, so that none writes over what another has
 * changed meanwhile. An interrupted thread finishes what it has to write, and stays interrupted.
 */
public final class FileTurn {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private final Path lock;

    /**
     * The turns of a file.
     *
     * @param file which need not exist; beside it there will be a hidden one that is locked
     */
    public FileTurn(Path file) {
        Path whole = file.toAbsolutePath();
        this.lock = whole.resolveSibling("." + whole.getFileName() + ".lock");
    }

    /** What is done in a turn. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T run() throws IOException;
    }

    /**
     * Waits for a turn and does something in it; must not be begun in a turn of the same file.
     *
     * @throws IOException if the work fails, or another console does not end its turn in ten seconds
     */
    public <T extends @Nullable Object> T take(Work<T> work) throws IOException {
        PrivateDirectory.makeFor(lock);
        boolean interrupted = Thread.interrupted();
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        try {
            while (true) {
                try (FileChannel channel =
                        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    FileLock taken = locked(channel);
                    if (taken != null) {
                        return work.run();
                    }
                } catch (ClosedByInterruptException e) {
                    interrupted = true;
                    Thread.interrupted();
                }
                if (System.nanoTime() > deadline) {
                    throw new IOException("another console keeps " + lock);
                }
                interrupted |= Thread.interrupted();
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has the turn.
            return null;
        }
    }
}
