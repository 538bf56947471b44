package org.bmms.console.rollback;

import org.bmms.console.base.FailureCode;

/** Why a full rollback is refused or stops. */
public enum RollbackFailure implements FailureCode {
    /** A unit runs while the databases are exchanged; arguments: host, unit. */
    SERVICES_UP("FULL-SERVICES"),
    /** The databases of the run are not as any of its steps leaves them; arguments: the three names. */
    UNCLEAR("FULL-UNCLEAR"),
    /** The restored database knows no migrations; argument: its name. */
    NO_MIGRATIONS("FULL-MIGRATIONS");

    private final String code;

    RollbackFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "rollback";
    }
}
