package org.bmms.console.sandbox.files;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directories of one server: finds nodes as an actor may, and nothing else. */
final class FileTree {
    final DirectoryNode root;
    final InstantSource clock;

    FileTree(InstantSource clock) {
        this.clock = clock;
        this.root = new DirectoryNode("root", "root", 0755, clock.instant());
    }

    /** The directory that holds the last component of a path. */
    DirectoryNode parent(Actor actor, String path) {
        List<String> parts = Paths.components(path);
        if (parts.isEmpty()) {
            throw new FileException(Errno.EINVAL, path);
        }
        Node node = walk(actor, path, parts.subList(0, parts.size() - 1));
        if (node instanceof DirectoryNode directory) {
            require(directory, actor, Access.EXECUTE, path);
            return directory;
        }
        throw new FileException(Errno.ENOTDIR, path);
    }

    Node node(Actor actor, String path) {
        return walk(actor, path, Paths.components(path));
    }

    @Nullable
    Node find(Actor actor, String path) {
        List<String> parts = Paths.components(path);
        return parts.isEmpty() ? root : parent(actor, path).entries.get(parts.getLast());
    }

    FileNode file(Actor actor, String path) {
        return switch (node(actor, path)) {
            case FileNode file -> file;
            case DirectoryNode ignored -> throw new FileException(Errno.EISDIR, path);
        };
    }

    static String name(String path) {
        List<String> parts = Paths.components(path);
        return parts.isEmpty() ? "/" : parts.getLast();
    }

    static void require(Node node, Actor actor, Access access, String path) {
        if (!node.allows(actor, access)) {
            throw new FileException(Errno.EACCES, path);
        }
    }

    private Node walk(Actor actor, String path, List<String> parts) {
        Node node = root;
        for (String part : parts) {
            if (!(node instanceof DirectoryNode directory)) {
                throw new FileException(Errno.ENOTDIR, path);
            }
            require(directory, actor, Access.EXECUTE, path);
            Node next = directory.entries.get(part);
            if (next == null) {
                throw new FileException(Errno.ENOENT, path);
            }
            node = next;
        }
        return node;
    }
}
