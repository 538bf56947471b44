package org.bmms.console.rollback.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.activation.step.SwitchHost;
import org.bmms.console.backup.BackupPorts;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Administration;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.rollback.RollbackFailure;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * Puts the restored database in the place of the live one, which is kept under another name: both renames in one
 * transaction, so that there is no moment without a whole database (promise D2).
 */
public record ExchangeDatabases(Swap swap, List<SwitchHost> hosts, BackupPorts ports) implements Step {

    public ExchangeDatabases {
        hosts = List.copyOf(hosts);
    }

    @Override
    public String id() {
        return "exchange";
    }

    @Override
    public Message intent() {
        return Message.of("rollback.step.exchange", swap.copy(), swap.live(), swap.kept());
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(
                Statements.close(swap.live()),
                Statements.close(swap.copy()),
                Statements.exchange(swap.live(), swap.copy(), swap.kept()));
    }

    @Override
    public Probed probe(StepContext context) {
        Administration administration = ports.administration().get();
        return switch (swap.state(administration)) {
            case EXCHANGED ->
                new Probed.Done(Map.of("live", "restored from the backup", "the old one is kept as", swap.kept()));
            case BEFORE, CLOSED ->
                administration.database(swap.copy()).isPresent()
                        ? Probed.notDone()
                        : new Probed.Blocked(swap.unclear());
            case UNCLEAR -> new Probed.Blocked(swap.unclear());
        };
    }

    @Override
    public void act(StepContext context) {
        requireServicesDown(context);
        Administration administration = ports.administration().get();
        try {
            context.evidence("connections ended", Integer.toString(administration.closeForOthers(swap.live())));
            administration.closeForOthers(swap.copy());
            administration.exchange(swap.live(), swap.copy(), swap.kept());
        } catch (FailureException e) {
            reopen(administration, e);
            throw e;
        }
    }

    /** Somebody may have started the application since the run stopped it, or the server was restarted. */
    private void requireServicesDown(StepContext context) {
        for (SwitchHost host : hosts) {
            for (UnitStatus unit : context.host(host.name()).run(new ShowUnits(host.units()))) {
                if (!unit.isStopped()) {
                    throw Failure.unchanged(RollbackFailure.SERVICES_UP, host.name(), unit.name())
                            .asException();
                }
            }
        }
    }

    /** Only a failure of which it is known that nothing was exchanged opens the live database again. */
    private void reopen(Administration administration, FailureException why) {
        try {
            if (swap.state(administration) == Swap.State.CLOSED) {
                administration.acceptConnections(swap.live(), true);
            }
        } catch (FailureException e) {
            why.addSuppressed(e);
        }
    }
}
