package org.bmms.console.ui.onboarding.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.bmms.console.base.Failure;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.isolation.IsolationVerdict;
import org.bmms.console.onboarding.isolation.Leak;
import org.bmms.console.onboarding.isolation.Reason;
import org.bmms.console.onboarding.isolation.Way;
import org.bmms.console.ui.onboarding.PartWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

/** A proof as one sees it, in a small window and in every look. */
@Timeout(180)
class ProofAsSeenTest {
    private final PreparedProof source = new PreparedProof();
    private PartWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        window = new PartWindow(() -> PreparedProof.NOON.plusSeconds(300), shell -> {
            ProofView view = new ProofView(new ProofViewModel(source, shell.work(), shell.clock()), shell);
            view.arrive(null);
            return view;
        });
        window.robot().await("Ministry of Health");
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void whileItGoesOn() throws TimeoutException {
        window.assertUsable("proof-start");
        window.robot().press("Prove the isolation");
        window.robot().await("Stop the proof");
        assertThat(window.robot().button("Prove the isolation").isDisabled()).isTrue();
        window.assertUsable("proof-going-on");
        source.answers.add(Failure.unchanged(OnboardingFailure.PROOF_BYPASSES, "postgres"));
        window.robot().await("Refused: this proof would mean nothing");
        window.assertUsable("proof-refused");
    }

    @Test
    void everyKindOfLeak() throws TimeoutException {
        prove(
                IsolationVerdict.FAILED,
                List.of(
                        PreparedProof.PAGE,
                        new Leak(Way.MODEL, "communities.obc_community", "OOBC", "MOH", 12),
                        new Leak(Way.NO_CONTEXT, "communities.obc_community", "", "", 1240),
                        new Leak(Way.TASK, "portal.tasks.list_records", "MOH", "OOBC", 4),
                        new Leak(Way.WRONG_ORGANIZATION, "communities_livelihood", "", "communities_obc_community", 1)),
                List.of());
        window.robot().await("MOH and OOBC are not kept apart");
        assertThat(window.robot().sees("2026-03-30 20:00:00 +08:00, 5 min ago, as amina (MOH), as staff (OOBC)"))
                .isTrue();
        window.assertUsable("proof-leaks");
    }

    @Test
    void whyItCannotBeCertified() throws TimeoutException {
        prove(
                IsolationVerdict.CANNOT_CERTIFY,
                List.of(),
                List.of(new Reason(Reason.Kind.NO_SEPARATION, "MOH"), new Reason(Reason.Kind.NO_TASK, "nope")));
        window.robot().await("It cannot be certified that MOH and OOBC do not see each other");
        window.assertUsable("proof-cannot");
    }

    private void prove(IsolationVerdict verdict, List<Leak> leaks, List<Reason> reasons) throws TimeoutException {
        source.answers.add(PreparedProof.report(verdict, leaks, reasons));
        window.robot().press("Prove the isolation");
        WaitForAsyncUtils.waitForFxEvents();
    }
}
