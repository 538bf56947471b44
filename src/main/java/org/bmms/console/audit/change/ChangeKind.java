package org.bmms.console.audit.change;

/** What is done to organisations of the target outside of runs. */
public enum ChangeKind {
    ONBOARDING("onboarding"),
    BATCH("batch-onboarding"),
    EDIT("organization-edit"),
    UNDO("onboarding-undo");

    private final String id;

    ChangeKind(String id) {
        this.id = id;
    }

    /** As the audit and the texts name it. */
    public String id() {
        return id;
    }
}
