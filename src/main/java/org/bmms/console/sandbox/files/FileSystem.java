package org.bmms.console.sandbox.files;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file system of one simulated server. Every operation is atomic, checks permissions for real, and costs disk
 * space. Links, access times and access control lists are left out. Paths are absolute.
 *
 * <p>Every method throws {@link FileException} with what the kernel would answer.
 */
public final class FileSystem {
    private final FileTree tree;
    private final Disks disks;

    public FileSystem(InstantSource clock) {
        this.tree = new FileTree(clock);
        this.disks = new Disks(tree);
    }

    /** The disks, to fill them or mount them read-only. */
    public Disks disks() {
        return disks;
    }

    /** Removes everything. */
    public synchronized void format() {
        tree.root.entries.clear();
    }

    public synchronized byte[] read(Actor actor, String path) {
        FileNode file = tree.file(actor, path);
        FileTree.require(file, actor, Access.READ, path);
        return file.content.toByteArray();
    }

    /** Opens for writing: creates the file, or empties it, keeping owner and mode. */
    public synchronized void create(Actor actor, String path) {
        open(actor, path).content.reset();
    }

    /** Appends, creating the file if needed. When the disk fills up, what fits is written before it fails. */
    public synchronized void append(Actor actor, String path, byte[] more) {
        FileNode file = open(actor, path);
        int fits = (int) Math.min(more.length, disks.space(path).availableBytes());
        file.content.write(more, 0, fits);
        file.modified = tree.clock.instant();
        if (fits < more.length) {
            throw new FileException(Errno.ENOSPC, path);
        }
    }

    /** Replaces the content in place. */
    public synchronized void write(Actor actor, String path, byte[] content) {
        create(actor, path);
        append(actor, path, content);
    }

    public synchronized FileStatus status(Actor actor, String path) {
        return FileStatus.of(FileTree.name(path), tree.node(actor, path));
    }

    public synchronized boolean exists(Actor actor, String path) {
        try {
            tree.node(actor, path);
            return true;
        } catch (FileException e) {
            return false;
        }
    }

    public synchronized boolean allows(Actor actor, String path, Access access) {
        try {
            boolean writable = access != Access.WRITE || !disks.isReadOnly(path);
            return writable && tree.node(actor, path).allows(actor, access);
        } catch (FileException e) {
            return false;
        }
    }

    /** The entries of a directory by name, or of a file itself. */
    public synchronized List<FileStatus> list(Actor actor, String path) {
        if (tree.node(actor, path) instanceof DirectoryNode directory) {
            FileTree.require(directory, actor, Access.READ, path);
            return directory.entries.entrySet().stream()
                    .map(entry -> FileStatus.of(entry.getKey(), entry.getValue()))
                    .toList();
        }
        return List.of();
    }

    /** Copies one file; preserving keeps owner, group, mode and time where the actor may. */
    public synchronized void copy(Actor actor, String from, String to, boolean preserve) {
        byte[] content = read(actor, from);
        FileNode source = tree.file(actor, from);
        write(actor, to, content);
        if (preserve) {
            FileNode target = tree.file(actor, to);
            target.mode = source.mode;
            target.modified = source.modified;
            if (actor.isRoot() || actor.groups().contains(source.group)) {
                target.group = source.group;
            }
            if (actor.isRoot()) {
                target.owner = source.owner;
            }
        }
    }

    /** Renames, replacing a file that is there: observers see the old or the new one. */
    public synchronized void move(Actor actor, String from, String to) {
        DirectoryNode source = changeable(actor, from);
        DirectoryNode target = changeable(actor, to);
        Node moved = present(source.entries.get(FileTree.name(from)), from);
        Node replaced = target.entries.get(FileTree.name(to));
        if (moved.immutable || (replaced != null && replaced.immutable)) {
            throw new FileException(Errno.EPERM, to);
        }
        if (replaced instanceof DirectoryNode directory
                && !(moved instanceof DirectoryNode && directory.entries.isEmpty())) {
            throw new FileException(moved instanceof DirectoryNode ? Errno.ENOTEMPTY : Errno.EISDIR, to);
        }
        source.entries.remove(FileTree.name(from));
        target.entries.put(FileTree.name(to), moved);
        source.modified = tree.clock.instant();
        target.modified = source.modified;
    }

    /** Removes a file, or with {@code recursive} a whole directory. */
    public synchronized void remove(Actor actor, String path, boolean recursive) {
        DirectoryNode parent = changeable(actor, path);
        Node node = present(parent.entries.get(FileTree.name(path)), path);
        if (node instanceof DirectoryNode && !recursive) {
            throw new FileException(Errno.EISDIR, path);
        }
        if (node.immutable) {
            throw new FileException(Errno.EPERM, path);
        }
        parent.entries.remove(FileTree.name(path));
        parent.modified = tree.clock.instant();
    }

    /** Creates one directory; fails if anything is there, so it can decide between two who try. */
    public synchronized void makeDirectory(Actor actor, String path, int mode) {
        if (tree.find(actor, path) != null) {
            throw new FileException(Errno.EEXIST, path);
        }
        DirectoryNode parent = changeable(actor, path);
        Instant now = tree.clock.instant();
        parent.entries.put(FileTree.name(path), new DirectoryNode(actor.user(), actor.primaryGroup(), mode, now));
        parent.modified = now;
    }

    /** Creates a directory and those above it; what is there stays. The mode is the last one's. */
    public synchronized void makeDirectories(Actor actor, String path, int mode) {
        StringBuilder prefix = new StringBuilder();
        List<String> parts = Paths.components(path);
        for (int i = 0; i < parts.size(); i++) {
            prefix.append('/').append(parts.get(i));
            Node node = tree.find(actor, prefix.toString());
            if (node instanceof FileNode) {
                throw new FileException(i == parts.size() - 1 ? Errno.EEXIST : Errno.ENOTDIR, prefix.toString());
            }
            if (node == null) {
                makeDirectory(actor, prefix.toString(), i == parts.size() - 1 ? mode : 0777 & ~actor.umask());
            }
        }
    }

    /** Sets owner and group, as root. */
    public synchronized void own(String path, String owner, String group) {
        Node node = tree.node(Actor.ROOT, path);
        node.owner = owner;
        node.group = group;
    }

    /** Sets the permissions, as root. */
    public synchronized void mode(String path, int mode) {
        tree.node(Actor.ROOT, path).mode = mode;
    }

    /** Sets or clears the attribute that forbids any change, even to root. */
    public synchronized void immutable(String path, boolean on) {
        tree.node(Actor.ROOT, path).immutable = on;
    }

    private FileNode open(Actor actor, String path) {
        Node node = tree.find(actor, path);
        if (disks.isReadOnly(path)) {
            throw new FileException(Errno.EROFS, path);
        }
        return switch (node) {
            case FileNode file -> {
                FileTree.require(file, actor, Access.WRITE, path);
                if (file.immutable) {
                    throw new FileException(Errno.EPERM, path);
                }
                yield file;
            }
            case DirectoryNode ignored -> throw new FileException(Errno.EISDIR, path);
            case null -> {
                Instant now = tree.clock.instant();
                FileNode file = new FileNode(actor.user(), actor.primaryGroup(), 0666 & ~actor.umask(), now);
                DirectoryNode parent = changeable(actor, path);
                parent.entries.put(FileTree.name(path), file);
                parent.modified = now;
                yield file;
            }
        };
    }

    private DirectoryNode changeable(Actor actor, String path) {
        DirectoryNode parent = tree.parent(actor, path);
        FileTree.require(parent, actor, Access.WRITE, path);
        if (disks.isReadOnly(path)) {
            throw new FileException(Errno.EROFS, path);
        }
        return parent;
    }

    private static Node present(@Nullable Node node, String path) {
        if (node == null) {
            throw new FileException(Errno.ENOENT, path);
        }
        return node;
    }
}
