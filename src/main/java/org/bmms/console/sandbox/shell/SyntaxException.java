package org.bmms.console.sandbox.shell;

/** A command line that the simulated shell refuses; a real shell might do something with it. */
public final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    SyntaxException(String message) {
        super(message);
    }
}
