package org.bmms.console.run;

/** Why a run is taken back where no person gave a reason, as it stands in the journal. */
public final class RollbackReason {
    /** A guard had put the old state back by itself. */
    public static final String GUARD = "guard";

    /** The profile says that a failed switch is taken back without asking. */
    public static final String POLICY = "policy: rollback_on_failure";

    private RollbackReason() {}
}
