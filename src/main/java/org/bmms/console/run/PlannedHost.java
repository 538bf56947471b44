package org.bmms.console.run;

import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.Tunnel;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.ShellQuote;
import org.bmms.console.run.plan.PlanFailure;
import org.bmms.console.run.plan.PlannedAction;

/** A server as a step sees it: what changes something goes through only if the plan showed it for this step. */
final class PlannedHost implements RemoteHost {
    private final RemoteHost host;
    private final List<PlannedAction> shown;
    private final Hold hold;
    private final Cancellation cancellation;

    PlannedHost(RemoteHost host, List<PlannedAction> shown, Hold hold, Cancellation cancellation) {
        this.host = host;
        this.shown = shown;
        this.hold = hold;
        this.cancellation = cancellation;
    }

    @Override
    public String name() {
        return host.name();
    }

    @Override
    public <R> R run(RemoteCommand<R> command) {
        return run(command, cancellation);
    }

    @Override
    public <R> R run(RemoteCommand<R> command, Cancellation own) {
        if (command.effect() != Effect.READ_ONLY) {
            if (!shown.contains(PlannedAction.Command.of(host.name(), command))) {
                throw Failure.unchanged(PlanFailure.NOT_PLANNED, host.name(), ShellQuote.line(command.argv()))
                        .asException();
            }
            hold.confirmIfStale();
        }
        return host.run(command, own);
    }

    @Override
    public Tunnel tunnel(String address, int port) {
        return host.tunnel(address, port);
    }

    /** The connection belongs to who opened it, not to a step. */
    @Override
    public void close() {}
}
