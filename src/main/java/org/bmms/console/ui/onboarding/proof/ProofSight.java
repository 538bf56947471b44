package org.bmms.console.ui.onboarding.proof;

/**
 * How far a proof is, for whoever follows a trainee.
 *
 * @param pilot code of the pilot that is chosen; empty for none
 * @param proven code of the pilot that a proof came to something for, whatever that was; empty for none
 */
public record ProofSight(String pilot, String proven) {

    /** Nobody has been there. */
    public static ProofSight none() {
        return new ProofSight("", "");
    }
}
