package org.bmms.console.cli;

/** What an operator can decide about a run. */
enum Decision {
    KEEP("keep"),
    ROLL_BACK("roll back"),
    RETRY("retry"),
    LEAVE("leave"),
    /** Not now; the run stays open. */
    LATER("later");

    private final String word;

    Decision(String word) {
        this.word = word;
    }

    /** The word to type. */
    String word() {
        return word;
    }
}
