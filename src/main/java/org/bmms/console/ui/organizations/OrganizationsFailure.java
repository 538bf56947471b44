package org.bmms.console.ui.organizations;

import org.bmms.console.base.FailureCode;

/** Why the list is not in a file. */
enum OrganizationsFailure implements FailureCode {
    /** The file cannot be written; argument: its path. */
    NOT_WRITTEN("ORGANIZATIONS-EXPORT");

    private final String code;

    OrganizationsFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "ui-organizations";
    }
}
