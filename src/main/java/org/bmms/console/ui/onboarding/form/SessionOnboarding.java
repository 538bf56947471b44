package org.bmms.console.ui.onboarding.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.OnboardingResult;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.password.Credential;
import org.bmms.console.onboarding.password.HandOutFile;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.Session;

/** Onboarding in an environment that a session is open on. */
record SessionOnboarding(Session session) implements OnboardingSource {

    @Override
    public Known known(Cancellation cancellation) {
        return new Known(
                session.directory().list(cancellation), session.onboarding().privileges(cancellation));
    }

    @Override
    public OnboardingPlan preview(OnboardingRequest request, Cancellation cancellation) {
        return session.onboarding().preview(request, cancellation);
    }

    @Override
    public OnboardingResult run(OnboardingPlan shown, String typed, Cancellation cancellation, Progress progress) {
        Confirmation.of(session.profile(), typed);
        return session.onboarding().run(shown, cancellation, progress);
    }

    @Override
    public void save(Path file, List<Credential> credentials) {
        HandOutFile.create(file);
        try {
            HandOutFile.write(file, credentials);
        } catch (IOException e) {
            throw Failure.unchanged(OnboardingFailure.FILE, file.toString()).asException(e);
        }
    }
}
