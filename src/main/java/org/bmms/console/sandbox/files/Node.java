package org.bmms.console.sandbox.files;

import java.time.Instant;

/** What every file and directory has. */
abstract sealed class Node permits FileNode, DirectoryNode {
    String owner;
    String group;
    int mode;
    Instant modified;
    /** As after {@code chattr +i}: nobody may change, rename or remove it. */
    boolean immutable;

    Node(String owner, String group, int mode, Instant modified) {
        this.owner = owner;
        this.group = group;
        this.mode = mode;
        this.modified = modified;
    }

    boolean allows(Actor actor, Access access) {
        if (actor.isRoot()) {
            return access != Access.EXECUTE || this instanceof DirectoryNode || (mode & 0111) != 0;
        }
        int shift = actor.user().equals(owner) ? 6 : actor.groups().contains(group) ? 3 : 0;
        return (mode >> shift & access.bit()) != 0;
    }

    abstract long bytes();

    abstract Node copy();
}
