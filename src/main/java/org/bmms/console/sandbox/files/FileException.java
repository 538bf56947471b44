package org.bmms.console.sandbox.files;

/** An operation on a simulated file that the kernel refuses; the program that tried it says so and ends. */
public final class FileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Errno errno;
    private final String path;

    public FileException(Errno errno, String path) {
        super(path + ": " + errno.words());
        this.errno = errno;
        this.path = path;
    }

    public Errno errno() {
        return errno;
    }

    public String path() {
        return path;
    }
}
