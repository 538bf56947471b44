package org.bmms.console.cli;

import org.bmms.console.base.FailureCode;

/** What is wrong with a command's arguments beyond their form, and with a rehearsal. */
public enum CliFailure implements FailureCode {
    /** A value is out of its range; argument: the option. */
    VALUE("CLI-VALUE"),
    /** The profile has no such host or unit; argument: its name. */
    NO_SUCH_PART("CLI-NO-SUCH-PART"),
    /** A stage of the rehearsal did not end as it should; argument: what was found instead. */
    UNEXPECTED("REHEARSE-UNEXPECTED"),
    /** A part of the installation is not as it should be; argument: what was found. */
    SELF_CHECK("SELF-CHECK");

    private final String code;

    CliFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "cli";
    }
}
