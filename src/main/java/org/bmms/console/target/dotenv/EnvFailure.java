package org.bmms.console.target.dotenv;

import org.bmms.console.base.FailureCode;

/** What can be wrong with a settings file's text. */
public enum EnvFailure implements FailureCode {
    /** The bytes are not UTF-8. */
    ENCODING("ENV-ENCODING"),
    /** The file contains a NUL byte, which no environment variable can carry. */
    NUL("ENV-NUL"),
    /** The name of a setting is not a plain name. */
    KEY("ENV-KEY"),
    /** The value cannot be written so that django-environ and systemd read it alike. */
    VALUE("ENV-VALUE");

    private final String code;

    EnvFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "target";
    }
}
