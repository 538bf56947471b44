package org.bmms.console.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A number that no other console of this workstation has at the same time: the first has 1, one beside it 2. Held by a lock
 * of the operating system, so that it is free again when its process has ended, however that came.
 */
public final class Slot implements AutoCloseable {
    private static final int MOST = 64;

    private final int number;
    private final FileChannel channel;

    private Slot(int number, FileChannel channel) {
        this.number = number;
        this.channel = channel;
    }

    /**
     * Takes the first that is free.
     *
     * @param directory of the files that are locked; made where it is missing
     * @param name what the slots are for, the beginning of the files' names
     * @throws IOException if a file cannot be made, or so many are taken as nobody has consoles
     */
    public static Slot take(Path directory, String name) throws IOException {
        PrivateDirectory.make(directory);
        for (int number = 1; number <= MOST; number++) {
            FileChannel channel = FileChannel.open(
                    directory.resolve("." + name + "-" + number + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new Slot(number, channel);
            }
            channel.close();
        }
        throw new IOException("all slots of " + directory.resolve(name) + " are taken");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Taken by this process itself.
            return false;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** Gives it back. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
