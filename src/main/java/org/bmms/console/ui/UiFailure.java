package org.bmms.console.ui;

import org.bmms.console.base.FailureCode;

/** What can go wrong in the window itself. */
public enum UiFailure implements FailureCode {
    /** Another console of this workstation has the environment open; argument: its name. */
    ALSO_OPEN("UI-ALSO-OPEN"),
    /** A report of a crash cannot be read, copied, kept or deleted; argument: its file. */
    CRASH_REPORT("UI-CRASH-REPORT"),
    /** A fault of the console; argument: its kind. The log has the rest. */
    FAULT("UI-FAULT"),
    /** There is no screen to open a window on. */
    NO_DISPLAY("UI-NO-DISPLAY"),
    /** A picture cannot be written; argument: its file. */
    PICTURES("UI-PICTURES"),
    /** The preferences cannot be read; argument: the file. */
    PREFERENCES_UNREADABLE("UI-PREFERENCES-UNREADABLE"),
    /** The preferences cannot be written; argument: the file. */
    PREFERENCES_UNWRITABLE("UI-PREFERENCES-UNWRITABLE");

    private final String code;

    UiFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "ui";
    }
}
