package org.bmms.console.remote.command;

/** What is done to units. */
public enum UnitVerb {
    START("start"),
    STOP("stop"),
    RESTART("restart"),
    RESET_FAILED("reset-failed");

    private final String word;

    UnitVerb(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
