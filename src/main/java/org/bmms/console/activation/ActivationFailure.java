package org.bmms.console.activation;

import org.bmms.console.base.FailureCode;

/** Why a switch is refused or stops. */
public enum ActivationFailure implements FailureCode {
    /** A gate is not passed. */
    GATE("ACT-GATE"),
    /** The settings file is not the one the plan was made for. */
    ENV_DRIFT("ACT-ENV-DRIFT"),
    /** The copy of the settings file is not what was copied. */
    ENV_BACKUP("ACT-ENV-BACKUP"),
    /** With the new settings, Django's own check fails. */
    CHECK_FAILED("ACT-CHECK"),
    /** With the new settings, the application would run in the other mode. */
    MODE_IN_FILE("ACT-MODE-FILE"),
    /** A unit did not come up. */
    UNIT_DOWN("ACT-UNIT"),
    /** A unit did not stop. */
    UNIT_UP("ACT-UNIT-RUNS"),
    /** The site did not become ready. */
    NOT_READY("ACT-NOT-READY"),
    /** The application of one server did not become ready. */
    APPLICATION_NOT_READY("ACT-APP-NOT-READY"),
    /** Running processes still have the old settings. */
    MODE_NOT_IN_EFFECT("ACT-MODE"),
    /** Celery does not answer. */
    CELERY_SILENT("ACT-CELERY"),
    /** The verification after the switch found something. */
    VERIFICATION("ACT-VERIFICATION"),
    /** The guard that is to be armed has acted already or is gone. */
    GUARD("ACT-GUARD");

    private final String code;

    ActivationFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "activation";
    }
}
