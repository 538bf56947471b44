package org.bmms.console.session;

import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.activation.ModeSwitch;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.audit.notification.AnnouncedRun;
import org.bmms.console.audit.notification.AnnouncedRun.Aim;
import org.bmms.console.backup.BackupPlanner;
import org.bmms.console.backup.BackupProcedure;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.deployment.DeploymentPlanner;
import org.bmms.console.migration.BackPlanner;
import org.bmms.console.migration.MigrationPlanner;
import org.bmms.console.rollback.FullRollback;
import org.bmms.console.rollback.FullRollbackPlanner;
import org.bmms.console.run.Procedure;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlanFailure;
import org.bmms.console.verification.CheckResult;

/** Which procedure makes the steps of which kind of plan. */
public final class Procedures {
    private final Session session;
    private final Consumer<CheckResult> checks;

    public Procedures(Session session) {
        this(session, result -> {});
    }

    /**
     * Procedures whose verifications are watched.
     *
     * @param checks told what a verification finds, as it is known, on the thread of the run
     */
    public Procedures(Session session, Consumer<CheckResult> checks) {
        this.session = session;
        this.checks = checks;
    }

    /**
     * The procedure of a plan, also of one that another workstation made.
     *
     * @throws org.bmms.console.base.FailureException {@code PLAN-UNREADABLE} for a kind that this version does not know
     */
    public Procedure of(Plan plan) {
        return switch (plan.kind()) {
            case SwitchPlanner.ACTIVATION, SwitchPlanner.ROLLBACK -> new ModeSwitch(plan, session.switchPorts(checks));
            case BackupPlanner.BACKUP, BackupPlanner.REHEARSAL -> new BackupProcedure(plan, session.backupPorts());
            case DeploymentPlanner.KIND -> session.deployments().procedure(plan);
            case MigrationPlanner.KIND, BackPlanner.KIND -> session.migrations().procedure(plan);
            case FullRollbackPlanner.KIND -> new FullRollback(plan, session.rollbackPorts(checks));
            default -> throw Failure.unchanged(PlanFailure.UNREADABLE).asException();
        };
    }

    /** The run of a plan as people hear of it who are not at the console. */
    static AnnouncedRun announced(Plan plan) {
        return switch (plan.kind()) {
            case SwitchPlanner.ACTIVATION -> announced(plan, "notification.run.activation", Aim.FORWARD);
            case SwitchPlanner.ROLLBACK -> announced(plan, "notification.run.rollback", Aim.BACK);
            case FullRollbackPlanner.KIND -> announced(plan, "notification.run.full-rollback", Aim.BACK);
            case DeploymentPlanner.KIND -> announced(plan, "notification.run.deployment", Aim.FORWARD);
            case MigrationPlanner.KIND -> announced(plan, "notification.run.migration", Aim.FORWARD);
            case BackPlanner.KIND -> announced(plan, "notification.run.migration-back", Aim.BACK);
            case BackupPlanner.BACKUP -> announced(plan, "notification.run.backup", Aim.NOTHING);
            case BackupPlanner.REHEARSAL -> announced(plan, "notification.run.rehearsal", Aim.NOTHING);
            default -> throw Failure.unchanged(PlanFailure.UNREADABLE).asException();
        };
    }

    private static AnnouncedRun announced(Plan plan, String name, Aim aim) {
        return new AnnouncedRun(plan, new Message(name, List.of()), aim);
    }

    /** Whether visitors may be turned away while a plan is carried out. */
    public static boolean interruptsTheSite(Plan plan) {
        return plan.kind().equals(SwitchPlanner.ACTIVATION) || isWayBack(plan);
    }

    /** Whether a plan ends in OBCMS mode. */
    static boolean isWayBack(Plan plan) {
        return plan.kind().equals(SwitchPlanner.ROLLBACK) || plan.kind().equals(FullRollbackPlanner.KIND);
    }
}
