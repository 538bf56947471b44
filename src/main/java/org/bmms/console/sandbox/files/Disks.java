package org.bmms.console.sandbox.files;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The disks of one server: how full they are, and faults that fill them or make them read-only. */
public final class Disks {
    private static final long DEFAULT_SIZE = 40L << 30;

    private final FileTree tree;
    private final Map<String, Disk> byMount = new ConcurrentHashMap<>();

    Disks(FileTree tree) {
        this.tree = tree;
        byMount.put("/", new Disk("/", DEFAULT_SIZE, false));
    }

    /** Mounts a disk of this size at a directory. */
    public void mount(String directory, long totalBytes, boolean readOnly) {
        byMount.put(directory, new Disk(directory, totalBytes, readOnly));
    }

    /** Takes a disk away; its files belong to the one above from now on. */
    public void unmount(String directory) {
        byMount.remove(directory);
    }

    /** Mounts a disk at a directory with so much free space beyond what is there. */
    public void leaveFree(String directory, long bytes) {
        byMount.put(directory, new Disk(directory, used(directory) + bytes, false));
    }

    /** The space on the disk that holds a path. */
    public DiskSpace space(String path) {
        Disk disk = disk(path);
        long free = Math.max(0, disk.totalBytes() - used(disk.mount()));
        return new DiskSpace(disk.mount(), free, disk.totalBytes());
    }

    boolean isReadOnly(String path) {
        return disk(path).readOnly();
    }

    private Disk disk(String path) {
        String normal = Paths.normal(path);
        return byMount.values().stream()
                .filter(disk -> disk.holds(normal))
                .max(Comparator.comparingInt(disk -> disk.mount().length()))
                .orElseThrow();
    }

    private long used(String mount) {
        Node node = tree.find(Actor.ROOT, mount);
        return node == null ? 0 : node.bytes();
    }
}
