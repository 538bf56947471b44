package org.bmms.console.ui.activation;

import java.util.List;
import java.util.Map;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.activation.gate.Preflight;
import org.bmms.console.activation.gate.TargetGates;
import org.bmms.console.backup.Backup;
import org.bmms.console.base.Cancellation;
import org.bmms.console.checklist.ItemId;
import org.bmms.console.checklist.KnownSwitch;
import org.bmms.console.checklist.PrerequisiteFacts;
import org.bmms.console.checklist.SignOff;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.session.ChecklistReading;
import org.bmms.console.session.Planning;
import org.bmms.console.session.PreflightChecks;
import org.bmms.console.session.Session;
import org.bmms.console.session.SwitchHistory;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.profile.Profile;

/** The wizard of a session. */
record SessionWizard(Session session) implements WizardSource {

    @Override
    public Profile profile() {
        return session.profile();
    }

    @Override
    public String operator() {
        return session.operator().author().operator();
    }

    @Override
    public Fingerprint fingerprint(Cancellation cancellation) {
        return session.fingerprint(cancellation);
    }

    @Override
    public PrerequisiteFacts prerequisites(Cancellation cancellation, CoverageListener listener) {
        return new ChecklistReading(session).prerequisites(session.fingerprint(cancellation), cancellation, listener);
    }

    @Override
    public Map<ItemId, SignOff> signOff(SignOff signOff) {
        ChecklistReading checklist = new ChecklistReading(session);
        checklist.add(signOff);
        return checklist.signOffs().current();
    }

    @Override
    public List<Gate> gates(
            CheckPart part, Fingerprint fingerprint, Cancellation cancellation, CoverageListener listener) {
        PreflightChecks checks = new PreflightChecks(session);
        return switch (part) {
            case TARGET -> TargetGates.of(fingerprint);
            case COVERAGE -> checks.coverage(cancellation, listener);
            case ORGANIZATIONS -> checks.organizations(fingerprint);
            case TASKS -> checks.tasks(fingerprint, cancellation);
            case BACKUP -> checks.backup(fingerprint);
        };
    }

    @Override
    public List<Backup> backups() {
        return session.backups().list();
    }

    @Override
    public void rememberBackups() {
        session.rememberBackups();
    }

    @Override
    public Plan backup(Fingerprint fingerprint) {
        return new Planning(session).backup(fingerprint);
    }

    @Override
    public Plan rehearsal(String backup, Fingerprint fingerprint) {
        return new Planning(session).rehearsal(backup, fingerprint);
    }

    @Override
    public Plan activation(Fingerprint fingerprint, Preflight preflight) {
        return new Planning(session).activation(fingerprint, preflight);
    }

    @Override
    public List<KnownSwitch> switches() {
        return new SwitchHistory(session).kept();
    }
}
