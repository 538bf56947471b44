package org.bmms.console.remote.command;

/** What is done to units. */
public enum UnitVerb {
    START("start"),
    STOP("stop"),
    RESTART("restart"),
    RELOAD_OR_RESTART("reload-or-restart"),
    RESET_FAILED("reset-failed"),
    /** From now on they start with the server. */
    ENABLE("enable"),
    DISABLE("disable");

    private final String word;

    UnitVerb(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
