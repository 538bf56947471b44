package org.bmms.console.session;

import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.checklist.ChecklistFailure;
import org.bmms.console.checklist.PrerequisiteFacts;
import org.bmms.console.checklist.SignOff;
import org.bmms.console.checklist.SignOffs;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.database.RolePrivileges;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;

/** Reads what the checklist's items are judged by, and keeps what people say about them. */
public final class ChecklistReading {
    private final Session session;

    public ChecklistReading(Session session) {
        this.session = session;
    }

    /** Reads what the prerequisites of a switch are judged by; counts the coverage. */
    public PrerequisiteFacts prerequisites(
            Fingerprint fingerprint, Cancellation cancellation, CoverageListener listener) {
        return new PrerequisiteFacts(
                session.profile(),
                fingerprint,
                Fact.read(() -> session.coverage(cancellation, listener)),
                new SwitchHistory(session).kept(),
                signOffs().current(),
                session.clock().instant());
    }

    /**
     * Keeps a person's word.
     *
     * @throws org.bmms.console.base.FailureException {@code SIGN-OFF-ROLE} where the role is only for looking, or a code of
     *     {@link SignOffs#add}
     */
    public void add(SignOff signOff) {
        refusal(Cancellation.none()).ifPresent(why -> {
            throw why.asException();
        });
        signOffs().add(signOff);
    }

    /** Why nobody's word is taken here; empty where it is, also where the database does not say what the role may do. */
    public Optional<Failure> refusal(Cancellation cancellation) {
        return Fact.read(() -> session.onboarding().privileges(cancellation))
                .get()
                .filter(RolePrivileges::mayOnlyLook)
                .map(role -> Failure.unchanged(ChecklistFailure.ONLY_LOOKS, role.role()));
    }

    /** The sign-offs of this environment. */
    public SignOffs signOffs() {
        return new SignOffs(
                session.records().store(),
                session.profile().name(),
                session.operator().redactor());
    }
}
