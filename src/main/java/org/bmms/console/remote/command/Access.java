package org.bmms.console.remote.command;

/** What may be done with a path. */
public enum Access {
    READ("-r"),
    WRITE("-w"),
    EXECUTE("-x"),
    EXISTS("-e");

    private final String option;

    Access(String option) {
        this.option = option;
    }

    String option() {
        return option;
    }
}
