package org.bmms.console.sandbox.machine;

/** Arguments that a simulated program does not understand. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
