package org.bmms.console.ui.onboarding.form;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.onboarding.django.AccountVerdict;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.write.Receipt;

/**
 * An onboarding that was stored.
 *
 * @param organization what was asked for
 * @param receipt what was written
 * @param verdicts what Django says of each user
 * @param unsure what went wrong after the rows were stored
 * @param handOut what the users get
 */
record Finished(
        OrganizationForm organization,
        Receipt receipt,
        List<AccountVerdict> verdicts,
        Optional<Failure> unsure,
        HandOut handOut) {

    Finished {
        verdicts = List.copyOf(verdicts);
    }

    /** What Django says of a user; empty if it was not asked or did not answer. */
    Optional<AccountVerdict> verdict(String login) {
        return verdicts.stream()
                .filter(verdict -> verdict.username().equals(login))
                .findFirst();
    }
}
