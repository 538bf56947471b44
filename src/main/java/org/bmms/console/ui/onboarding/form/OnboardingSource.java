package org.bmms.console.ui.onboarding.form;

import java.nio.file.Path;
import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Progress;
import org.bmms.console.onboarding.OnboardingResult;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.password.Credential;
import org.bmms.console.onboarding.plan.OnboardingPlan;

/**
 * How one organisation is taken in. All methods take time and throw {@link org.bmms.console.base.FailureException}.
 */
interface OnboardingSource {

    /** Which organisations there are, and what this operator may do. */
    Known known(Cancellation cancellation);

    /** Which rows a request would write; changes nothing. */
    OnboardingPlan preview(OnboardingRequest request, Cancellation cancellation);

    /**
     * Carries out what was shown.
     *
     * @param typed the name of the environment as the operator typed it
     * @throws org.bmms.console.base.FailureException {@code CONFIRM-NAME} too, before anything is changed
     */
    OnboardingResult run(OnboardingPlan shown, String typed, Cancellation cancellation, Progress progress);

    /**
     * Writes first passwords and links into a new file that only its owner can read.
     *
     * @throws org.bmms.console.base.FailureException {@code ONB-FILE}
     */
    void save(Path file, List<Credential> credentials);
}
