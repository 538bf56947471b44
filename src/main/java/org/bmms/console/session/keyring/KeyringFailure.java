package org.bmms.console.session.keyring;

import org.bmms.console.base.FailureCode;

/** What can go wrong with the keyring of this workstation. */
public enum KeyringFailure implements FailureCode {
    /** There is none; argument: why. */
    NONE("KEYRING-NONE"),
    /** Its program did not do what it was asked; arguments: the program, its exit status. */
    REFUSED("KEYRING-REFUSED"),
    /** Its program did not end in time; arguments: the program, seconds. */
    TIME_LIMIT("KEYRING-TIME-LIMIT"),
    /** The secret is not there after it was put there; argument: the program. */
    NOT_KEPT("KEYRING-NOT-KEPT"),
    /** The list of what is there cannot be read or written; argument: the file. */
    LIST("KEYRING-LIST");

    private final String code;

    KeyringFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "session";
    }
}
