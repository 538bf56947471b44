package org.bmms.console.sandbox.systemd;

import java.util.List;

/** A process that ended when it was started. */
public final class ServiceFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> lines;

    /** With its exit status, and what it said before. */
    public ServiceFailure(int status, List<String> lines) {
        super("exited with status " + status);
        this.status = status;
        this.lines = List.copyOf(lines);
    }

    public int status() {
        return status;
    }

    public List<String> lines() {
        return lines;
    }
}
