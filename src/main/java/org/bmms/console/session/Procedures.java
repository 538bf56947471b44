package org.bmms.console.session;

import org.bmms.console.activation.ModeSwitch;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.backup.BackupPlanner;
import org.bmms.console.backup.BackupProcedure;
import org.bmms.console.base.Failure;
import org.bmms.console.rollback.FullRollback;
import org.bmms.console.rollback.FullRollbackPlanner;
import org.bmms.console.run.Procedure;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlanFailure;

/** Which procedure makes the steps of which kind of plan. */
public final class Procedures {
    private final Session session;

    public Procedures(Session session) {
        this.session = session;
    }

    /**
     * The procedure of a plan, also of one that another workstation made.
     *
     * @throws org.bmms.console.base.FailureException {@code PLAN-UNREADABLE} for a kind that this version does not know
     */
    public Procedure of(Plan plan) {
        return switch (plan.kind()) {
            case SwitchPlanner.ACTIVATION, SwitchPlanner.ROLLBACK -> new ModeSwitch(plan, session.switchPorts());
            case BackupPlanner.BACKUP, BackupPlanner.REHEARSAL -> new BackupProcedure(plan, session.backupPorts());
            case FullRollbackPlanner.KIND -> new FullRollback(plan, session.rollbackPorts());
            default -> throw Failure.unchanged(PlanFailure.UNREADABLE).asException();
        };
    }

    /** Whether visitors may be turned away while a plan is carried out. */
    static boolean interruptsTheSite(Plan plan) {
        return plan.kind().equals(SwitchPlanner.ACTIVATION) || isWayBack(plan);
    }

    /** Whether a plan ends in OBCMS mode. */
    static boolean isWayBack(Plan plan) {
        return plan.kind().equals(SwitchPlanner.ROLLBACK) || plan.kind().equals(FullRollbackPlanner.KIND);
    }
}
