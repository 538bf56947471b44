package org.bmms.console.sandbox.files;

import java.time.Instant;
import java.util.TreeMap;

/** A directory. */
final class DirectoryNode extends Node {
    /** What a directory itself occupies, as on ext4. */
    static final long SIZE = 4096;

    final TreeMap<String, Node> entries = new TreeMap<>();

    DirectoryNode(String owner, String group, int mode, Instant modified) {
        super(owner, group, mode, modified);
    }

    @Override
    long bytes() {
        return entries.values().stream().mapToLong(Node::bytes).sum();
    }

    @Override
    DirectoryNode copy() {
        DirectoryNode copy = new DirectoryNode(owner, group, mode, modified);
        entries.forEach((name, node) -> copy.entries.put(name, node.copy()));
        return copy;
    }
}
