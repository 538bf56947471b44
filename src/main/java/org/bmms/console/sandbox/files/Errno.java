package org.bmms.console.sandbox.files;

/** Why the kernel refuses an operation on a file, with the C library's words for it. */
public enum Errno {
    ENOENT("No such file or directory"),
    EACCES("Permission denied"),
    EEXIST("File exists"),
    ENOTDIR("Not a directory"),
    EISDIR("Is a directory"),
    ENOTEMPTY("Directory not empty"),
    ENOSPC("No space left on device"),
    EROFS("Read-only file system"),
    EPERM("Operation not permitted"),
    EINVAL("Invalid argument");

    private final String words;

    Errno(String words) {
        this.words = words;
    }

    /** As {@code strerror} says it in locale C. */
    public String words() {
        return words;
    }
}
