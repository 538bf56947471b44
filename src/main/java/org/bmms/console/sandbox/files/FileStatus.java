package org.bmms.console.sandbox.files;

import java.time.Instant;

/**
 * What {@code stat} shows of a file.
 *
 * @param name last component of its path
 * @param directory whether it is a directory
 * @param size its size in bytes
 * @param mode its permissions
 * @param owner its user
 * @param group its group
 * @param modified when its content last changed
 */
public record FileStatus(
        String name, boolean directory, long size, int mode, String owner, String group, Instant modified) {

    static FileStatus of(String name, Node node) {
        return switch (node) {
            case DirectoryNode d ->
                new FileStatus(name, true, DirectoryNode.SIZE, d.mode, d.owner, d.group, d.modified);
            case FileNode f -> new FileStatus(name, false, f.bytes(), f.mode, f.owner, f.group, f.modified);
        };
    }
}
