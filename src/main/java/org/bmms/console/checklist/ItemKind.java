package org.bmms.console.checklist;

/** How an item of the checklist is settled. */
public enum ItemKind {
    /** The console looks, and changes nothing. */
    CHECK("check"),
    /** A plan of the console does it, and the console looks whether it is done. */
    ACTION("action"),
    /** A person says so. Where the console can look at a part of it, what it finds weighs more than the word. */
    SIGN_OFF("sign-off");

    private final String word;

    ItemKind(String word) {
        this.word = word;
    }

    /** How the data and the command line call it. */
    public String word() {
        return word;
    }
}
