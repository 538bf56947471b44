package org.bmms.console.session;

import java.util.function.Supplier;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.SshAddress;
import org.bmms.console.remote.Tunnel;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.session.AskedSecrets.Offer;

/**
 * A server that asks the operator for the password or passphrase that turns out to be needed. Only refusals are tried
 * again, in which the command was not run; each answer is one attempt.
 */
final class AskingHost implements RemoteHost {
    private static final int MOST_QUESTIONS = 3;

    private final RemoteHost host;
    private final SshAddress address;
    private final AskedSecrets secrets;

    AskingHost(RemoteHost host, SshAddress address, AskedSecrets secrets) {
        this.host = host;
        this.address = address;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return host.name();
    }

    @Override
    public <R> R run(RemoteCommand<R> command, Cancellation cancellation) {
        return asking(() -> host.run(command, cancellation));
    }

    @Override
    public Tunnel tunnel(String target, int port) {
        return asking(() -> host.tunnel(target, port));
    }

    private <T> T asking(Supplier<T> attempt) {
        for (int questions = 0; ; questions++) {
            SshAddress jump = address.jump() == null ? address : address.jump();
            Offer offered = secrets.offer(address);
            Offer onTheWay = secrets.offer(jump);
            try {
                return attempt.get();
            } catch (FailureException e) {
                boolean byJump = names(e, jump);
                boolean mended = questions < MOST_QUESTIONS
                        && secrets.mend(e.failure().code(), byJump ? jump : address, byJump ? onTheWay : offered);
                if (!mended) {
                    throw e;
                }
            }
        }
    }

    /** Failures of a connection name the host that refused, which may be the jump host. */
    private static boolean names(FailureException e, SshAddress host) {
        return !e.failure().arguments().isEmpty()
                && e.failure().arguments().getFirst().equals(host.name());
    }

    @Override
    public void close() {
        host.close();
    }
}
