package org.bmms.console.ui.onboarding.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.base.Progress;
import org.bmms.console.base.WholeFile;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.isolation.IsolationOrder;
import org.bmms.console.onboarding.isolation.IsolationReport;
import org.bmms.console.session.Planning;
import org.bmms.console.session.Session;
import org.bmms.console.target.fingerprint.Fingerprint;

/**
 * Proofs in an environment that a session is open on.
 *
 * @param fingerprint what was read of it last; empty if it is to be read when that is needed
 */
record SessionProof(Session session, Optional<Fingerprint> fingerprint) implements ProofSource {
    private static final String USUAL_OTHER = "OOBC";

    @Override
    public Choices choices(Cancellation cancellation) {
        List<Party> parties = session.directory().list(cancellation).stream()
                .filter(OrganizationEntry::active)
                .map(entry -> new Party(
                        entry.id(), entry.code(), entry.name(), entry.pilot().orElse(false), entry.members()))
                .toList();
        Fingerprint found = fingerprint.orElseGet(() -> session.fingerprint(cancellation));
        return new Choices(parties, new Planning(session).defaultCode(found).orElse(USUAL_OTHER));
    }

    @Override
    public List<String> logins(Party party, Cancellation cancellation) {
        return session.directory().members(party.id(), cancellation);
    }

    @Override
    public IsolationReport run(IsolationOrder order, Cancellation cancellation, Progress progress) {
        return session.isolationProof().run(order, cancellation, progress);
    }

    @Override
    public void write(Path file, IsolationReport report) {
        try {
            new WholeFile(file).write(Json.pretty(report) + "\n");
        } catch (IOException e) {
            throw Failure.unchanged(OnboardingFailure.FILE, file.toString()).asException(e);
        }
    }
}
