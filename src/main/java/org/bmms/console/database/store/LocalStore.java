package org.bmms.console.database.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.MayWait;
import org.bmms.console.base.PrivateDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The workstation's copy: a file with one entry a line, only appended to, readable by its owner alone. Several consoles of
 * one workstation may use it at a time. A last line that a power loss cut off is passed over.
 */
public final class LocalStore implements ConsoleStore {
    private static final Logger LOG = LoggerFactory.getLogger(LocalStore.class);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);

    private final Path file;
    private final ReentrantLock lock = new ReentrantLock();
    private final EntryIndex index = new EntryIndex();
    private final List<StoreEntry> inOrder = new ArrayList<>();
    private long readTo;

    public LocalStore(Path file) {
        this.file = file;
    }

    @Override
    public void put(StoreEntry entry) {
        withFile(channel -> {
            if (index.isNews(entry)) {
                append(channel, Json.mapper().writerFor(StoreEntry.class).writeValueAsString(entry));
                index.add(entry);
                inOrder.add(entry);
            }
            return true;
        });
    }

    @Override
    public <T extends StoreEntry> Optional<T> find(Class<T> kind, String id) {
        return withFile(channel -> index.find(kind, id));
    }

    @Override
    public <T extends StoreEntry> List<T> newest(Class<T> kind, String environment, int most) {
        return withFile(channel -> index.newest(kind, environment, most));
    }

    @Override
    public List<StepRecord> steps(String runId) {
        return withFile(channel -> index.steps(runId));
    }

    @Override
    public List<AuditRecord> chain(String chain, long fromNumber, int most) {
        return withFile(channel -> index.chain(chain, fromNumber, most));
    }

    @Override
    public List<AuditRecord> about(String environment, String subject) {
        return withFile(channel -> index.about(environment, subject));
    }

    @Override
    public List<AuditRecord> acted(String environment, List<String> actions, int most) {
        return withFile(channel -> index.acted(environment, actions, most));
    }

    @Override
    public List<String> chains(String environment) {
        return withFile(channel -> index.chains(environment));
    }

    /** All entries in the order they were written, beginning with the one after so many. */
    List<StoreEntry> after(int known) {
        return withFile(channel -> List.copyOf(inOrder.subList(Math.min(known, inOrder.size()), inOrder.size())));
    }

    @Override
    public void close() {}

    /** Also an interrupted thread writes what it has to say; it stays interrupted. */
    private <T> T withFile(FileWork<T> work) {
        assert MayWait.here();
        boolean interrupted = Thread.interrupted();
        lock.lock();
        try {
            while (true) {
                try (FileChannel channel = open();
                        FileLock _ = locked(channel)) {
                    readNew(channel);
                    return work.with(channel);
                } catch (ClosedByInterruptException e) {
                    LOG.debug("interrupted, and beginning again", e);
                    interrupted |= Thread.interrupted();
                } catch (IOException e) {
                    throw Failure.unchanged(StoreFailure.FILE, file.toString())
                            .withDetail(e.getMessage())
                            .asException(e);
                }
            }
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits for other consoles, those of this process among them, but not for one that hangs. */
    private static FileLock locked(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                LOG.trace("another store of this process has it", e);
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("another console has locked the file for " + LONGEST_WAIT.toSeconds() + " s");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private FileChannel open() throws IOException {
        if (Files.notExists(file)) {
            PrivateDirectory.makeFor(file);
            create();
        }
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private void create() throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            LOG.debug("another console was faster to create it", e);
        }
    }

    private void readNew(FileChannel channel) throws IOException {
        long size = channel.size();
        if (size <= readTo) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size - readTo));
        long at = readTo;
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        int end = endOfLastLine(bytes);
        new String(bytes.array(), 0, end, StandardCharsets.UTF_8).lines().forEach(this::readLine);
        readTo += end;
    }

    private static int endOfLastLine(ByteBuffer bytes) {
        int end = bytes.position();
        while (end > 0 && bytes.get(end - 1) != '\n') {
            end--;
        }
        return end;
    }

    private void readLine(String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            StoreEntry entry = Json.read(line, StoreEntry.class);
            if (index.add(entry)) {
                inOrder.add(entry);
            }
        } catch (JacksonException | FailureException e) {
            LOG.warn("a line of the workstation's copy is not an entry and is passed over", e);
        }
    }

    /** Begins with a line break when the last line was cut off, so that it spoils nothing but itself. */
    private void append(FileChannel channel, String json) throws IOException {
        long end = channel.size();
        String line = (end > readTo ? "\n" : "") + json + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        long at = end;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        channel.force(true);
        readTo = at;
    }

    private interface FileWork<T> {
        T with(FileChannel channel) throws IOException;
    }
}
