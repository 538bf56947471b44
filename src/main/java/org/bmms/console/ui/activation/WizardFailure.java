package org.bmms.console.ui.activation;

import org.bmms.console.base.FailureCode;

/** What can go wrong in the wizard itself. */
enum WizardFailure implements FailureCode {
    /** The plan could not be written; argument: the file. */
    NOT_SAVED("PLAN-NOT-SAVED");

    private final String code;

    WizardFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "ui-activation";
    }
}
