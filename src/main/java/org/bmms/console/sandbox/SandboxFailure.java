package org.bmms.console.sandbox;

import org.bmms.console.base.FailureCode;

/** What can go wrong with the sandbox itself. */
public enum SandboxFailure implements FailureCode {
    /** The embedded database did not start. */
    DATABASE("SANDBOX-DATABASE"),
    /** The embedded Redis did not start. */
    REDIS("SANDBOX-REDIS"),
    /** The simulated servers did not start. */
    SERVERS("SANDBOX-SERVERS"),
    /** Its directory cannot be written. */
    DIRECTORY("SANDBOX-DIRECTORY"),
    /** It could not be put back as it was. */
    RESET("SANDBOX-RESET");

    private final String code;

    SandboxFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "sandbox";
    }
}
