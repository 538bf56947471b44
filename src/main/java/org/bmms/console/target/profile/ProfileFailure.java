package org.bmms.console.target.profile;

import org.bmms.console.base.FailureCode;

/** What can be wrong with a profile. */
public enum ProfileFailure implements FailureCode {
    /** There is no profile of this name. */
    MISSING("PROFILE-MISSING"),
    /** The name cannot be a file's name. */
    NAME("PROFILE-NAME"),
    /** The file cannot be read. */
    UNREADABLE("PROFILE-UNREADABLE"),
    /** The file cannot be written. */
    UNWRITABLE("PROFILE-UNWRITABLE"),
    /** There is another profile of this name already; argument: the name. */
    EXISTS("PROFILE-EXISTS"),
    /** Somebody else changed or removed the file; argument: the file. */
    CHANGED("PROFILE-CHANGED"),
    /** The file is not TOML. */
    SYNTAX("PROFILE-SYNTAX"),
    /** A key that does not exist. */
    KEY_UNKNOWN("PROFILE-KEY-UNKNOWN"),
    /** A key that is needed is not there. */
    KEY_MISSING("PROFILE-KEY-MISSING"),
    /** A value that does not fit its key. */
    VALUE("PROFILE-VALUE"),
    /** A password or the like in the file. */
    SECRET("PROFILE-SECRET"),
    /** Two hosts of one name, no host for the application, or several schedulers. */
    HOSTS("PROFILE-HOSTS"),
    /** Notifications that would reach nobody, or tell a password in clear. */
    NOTIFICATIONS("PROFILE-NOTIFICATIONS");

    private final String code;

    ProfileFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "profile";
    }
}
