package org.bmms.console.sandbox.files;

/**
 * A mounted disk.
 *
 * @param mount where it is mounted
 * @param totalBytes its size
 * @param readOnly whether it is mounted read-only
 */
record Disk(String mount, long totalBytes, boolean readOnly) {

    boolean holds(String path) {
        return mount.equals("/") || path.equals(mount) || path.startsWith(mount + "/");
    }
}
