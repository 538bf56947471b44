package org.bmms.console.ui.onboarding.batch;

import org.bmms.console.base.FailureCode;

/** Why a file is no batch, before its lines are looked at. */
enum BatchFailure implements FailureCode {
    /** It is larger than any batch; arguments: its path, its size and the most there may be, in megabytes. */
    TOO_LARGE("BATCH-TOO-LARGE"),
    /** It is not text in UTF-8; argument: its path. */
    NOT_UTF8("BATCH-NOT-UTF8");

    private final String code;

    BatchFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "ui-batch";
    }
}
