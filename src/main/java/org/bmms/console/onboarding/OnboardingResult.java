package org.bmms.console.onboarding;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.onboarding.django.AccountVerdict;
import org.bmms.console.onboarding.password.Credentials;
import org.bmms.console.onboarding.write.Receipt;

/**
 * What came of an onboarding that was stored.
 *
 * @param receipt what was written; without rows if everything was there already
 * @param credentials first passwords and links, to be shown once
 * @param verdicts what Django says of each user; empty where it was not asked or did not answer
 * @param unsure what went wrong after the rows were stored; they stay, and nothing has to be repeated for them
 */
public record OnboardingResult(
        Receipt receipt, Credentials credentials, List<AccountVerdict> verdicts, Optional<Failure> unsure) {

    public OnboardingResult {
        verdicts = List.copyOf(verdicts);
    }
}
