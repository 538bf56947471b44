package org.bmms.console.ui.checklist;

import org.bmms.console.base.FailureCode;

/** Why the list is not in a file. */
enum ExportFailure implements FailureCode {
    /** The file cannot be written; argument: its path. */
    NOT_WRITTEN("CHECKLIST-EXPORT");

    private final String code;

    ExportFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "ui-checklist";
    }
}
