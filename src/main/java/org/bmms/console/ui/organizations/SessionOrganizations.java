package org.bmms.console.ui.organizations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.directory.OrganizationEdit;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationList;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.Session;
import org.bmms.console.target.fingerprint.Fact;

/** The organisations of an environment that a session is open on. */
record SessionOrganizations(Session session) implements OrganizationsSource {

    @Override
    public OrganizationList read(Cancellation cancellation) {
        return session.directory().read(cancellation);
    }

    @Override
    public List<OrganizationEntry> count(Cancellation cancellation, Progress progress) {
        return session.directory().count(cancellation, progress);
    }

    @Override
    public OrganizationDetails details(String code, Cancellation cancellation) {
        OrganizationEntry entry = session.directory()
                .find(code, cancellation)
                .orElseThrow(() -> Failure.unchanged(OnboardingFailure.UNKNOWN_ORGANIZATION, code)
                        .asException());
        Fact<Optional<Receipt>> receipt = Fact.read(() -> session.receipts().last(code));
        Instant now = session.operator().timing().clock().instant();
        return new OrganizationDetails(entry, receipt, now);
    }

    @Override
    public List<String> members(OrganizationEntry organization, Cancellation cancellation) {
        return session.directory().members(organization.id(), cancellation);
    }

    @Override
    public OrganizationEntry edit(
            OrganizationEntry seen, OrganizationEdit edit, String typed, Cancellation cancellation) {
        Confirmation.of(session.profile(), typed);
        return session.directory().edit(seen, edit, cancellation);
    }

    @Override
    public int undo(Receipt receipt, String typed, Cancellation cancellation) {
        Confirmation.of(session.profile(), typed);
        return session.undo().run(receipt, cancellation);
    }
}
