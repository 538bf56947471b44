package org.bmms.console.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bmms.console.activation.SwitchBasis;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.activation.gate.Preflight;
import org.bmms.console.activation.gate.RollbackTarget;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupPlanner;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.coverage.CoverageFailure;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.Organization;
import org.bmms.console.coverage.Organizations;
import org.bmms.console.deployment.DeploymentOrder;
import org.bmms.console.migration.Goal;
import org.bmms.console.remote.command.Commit;
import org.bmms.console.rollback.DataLoss;
import org.bmms.console.rollback.DataLossPreview;
import org.bmms.console.rollback.FullRollbackPlanner;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunView;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.jspecify.annotations.Nullable;

/** Makes the plans of a session, each from what the target is like now. */
public final class Planning {
    private final Session session;

    public Planning(Session session) {
        this.session = session;
    }

    /** Looks at everything that a switch depends on (checklist § BMMS Mode Deployment, Prerequisites and Step 1). */
    public Preflight preflight(Fingerprint fingerprint, Cancellation cancellation, CoverageListener listener) {
        return new PreflightChecks(session).all(fingerprint, cancellation, listener);
    }

    /** The code of the organisation that owns what existed before: the profile's, or the settings file's. */
    public Optional<String> defaultCode(Fingerprint fingerprint) {
        return Optional.ofNullable(session.profile().policy().defaultOrganizationCode())
                .or(() -> fingerprint.primary().django().get().map(d -> d.defaultOrganizationCode()))
                .or(() ->
                        fingerprint.primary().settings().get().map(s -> s.mode().defaultOrganizationCode()));
    }

    /**
     * The plan of a switch to BMMS.
     *
     * @throws FailureException {@code ACT-GATE} if a gate is not passed
     */
    public Plan activation(Fingerprint fingerprint, Preflight preflight) {
        preflight.require();
        String backup = new PreflightChecks(session)
                .rollbackTarget()
                .map(RollbackTarget::id)
                .orElseThrow();
        SwitchBasis basis = new SwitchBasis(
                backup, fingerprint.primary().commit().get().map(Commit::hash).orElse(null));
        return switchPlanner().activation(operator(), now(), fingerprint.digest(), preflight.warnings(), basis);
    }

    /** The plan of an emergency rollback to OBCMS, from the record of the activation that is in effect, if there is one. */
    public Plan rollback(Fingerprint fingerprint) {
        return switchPlanner()
                .rollback(
                        operator(),
                        now(),
                        fingerprint.digest(),
                        rollbackWarnings(fingerprint),
                        activationInEffect().orElse(null));
    }

    /** The newest activation that was kept, unless a later rollback has taken it back. */
    public Optional<RunView> activationInEffect() {
        return InEffect.activation(session.runs(RunListener.none()).list());
    }

    /** The plan of a backup that is verified and rehearsed. */
    public Plan backup(Fingerprint fingerprint) {
        return new BackupPlanner(session.backupPorts()).backup(operator(), now(), fingerprint.digest(), List.of());
    }

    /**
     * The plan that proves an existing backup by restoring it beside the live database.
     *
     * @throws FailureException {@code BACKUP-UNKNOWN}
     */
    public Plan rehearsal(String backupId, Fingerprint fingerprint) {
        return new BackupPlanner(session.backupPorts())
                .rehearsal(backupId, operator(), now(), fingerprint.digest(), List.of());
    }

    /**
     * What a full rollback to a backup would lose.
     *
     * @throws FailureException {@code BACKUP-UNKNOWN}, or a code of the database
     */
    public DataLoss dataLoss(String backupId, Fingerprint fingerprint, Cancellation cancellation, Progress progress) {
        return new DataLossPreview(session.backupPorts())
                .of(
                        session.backups().require(backupId),
                        defaultCode(fingerprint).orElse(null),
                        cancellation,
                        progress);
    }

    /**
     * The plan of a full database rollback (checklist § Full Database Rollback).
     *
     * @throws FailureException {@code BACKUP-UNKNOWN}
     */
    public Plan fullRollback(String backupId, Fingerprint fingerprint) {
        Backup backup = session.backups().require(backupId);
        return new FullRollbackPlanner(session.rollbackPorts())
                .plan(
                        backup,
                        operator(),
                        now(),
                        fingerprint.digest(),
                        rollbackWarnings(fingerprint),
                        activationInEffect().orElse(null));
    }

    /**
     * The plan of a deployment in OBCMS mode (checklist § OBCMS Mode Deployment).
     *
     * @throws FailureException a {@code DEPLOY-} code if it is refused
     */
    public Plan deployment(DeploymentOrder order) {
        return session.deployments().plan(order);
    }

    /**
     * The plan of a migration in its steps (checklist § Deployment Strategy, phase 2).
     *
     * @param goal how far it goes
     * @param organization the code of the organisation that receives rows without one; null for the default one
     * @throws FailureException a {@code MIGRATE-} code if it is refused
     */
    public Plan migration(
            Goal goal, @Nullable String organization, Fingerprint fingerprint, Cancellation cancellation) {
        String code = Optional.ofNullable(organization)
                .or(() -> defaultCode(fingerprint))
                .orElse("?");
        return session.migrations().plan(goal, code, fingerprint, cancellation);
    }

    /**
     * The plan of taking migrations of one application back, where nothing is lost (checklist § Full Database Rollback).
     *
     * @param application its label
     * @param number the migration that is its last one afterwards
     * @throws FailureException a {@code MIGRATE-} code if it is refused
     */
    public Plan migrationBack(String application, String number, Fingerprint fingerprint, Cancellation cancellation) {
        return session.migrations().back(application, number, fingerprint, cancellation);
    }

    private List<PlannedWarning> rollbackWarnings(Fingerprint fingerprint) {
        Fact<Long> others =
                Fact.read(() -> rowsOfOthers(defaultCode(fingerprint).orElse("")));
        Message text = others.get()
                .map(rows -> Message.of("session.warning.visible", rows))
                .orElseGet(() -> Message.of("session.warning.visible-unknown", String.valueOf(others.unreadable())));
        boolean nothing = others.get().filter(rows -> rows == 0).isPresent();
        return nothing ? List.of() : List.of(new PlannedWarning("ROLLBACK-VISIBLE", text));
    }

    private long rowsOfOthers(String defaultCode) {
        Organizations organizations = new Organizations(session.target().database());
        Organization ours = organizations
                .find(defaultCode)
                .orElseThrow(() -> Failure.unchanged(CoverageFailure.ORGANIZATION_UNKNOWN, defaultCode)
                        .asException());
        return organizations.rowsOfOthers(ours.id(), Cancellation.none());
    }

    private SwitchPlanner switchPlanner() {
        return new SwitchPlanner(session.profile(), session.switchPorts());
    }

    private String operator() {
        return session.operator().author().operator();
    }

    private Instant now() {
        return session.clock().instant();
    }
}
