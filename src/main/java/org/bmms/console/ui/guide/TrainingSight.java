package org.bmms.console.ui.guide;

import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.onboarding.form.FormSight;
import org.bmms.console.ui.onboarding.proof.ProofSight;

/**
 * What can be known of a training target and of the screens at one time; the steps are judged by it.
 *
 * @param screen the screen that is shown
 * @param form how far the onboarding of one organisation is
 * @param proof how far the proof of isolation is
 * @param organization code of the one that the screen of organisations shows in full; empty for none
 */
public record TrainingSight(Screen screen, FormSight form, ProofSight proof, String organization) {

    /** Where nothing but the form was opened yet. */
    public TrainingSight(Screen screen, FormSight form) {
        this(screen, form, ProofSight.none(), "");
    }
}
