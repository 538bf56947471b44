package org.bmms.console.activation;

import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Effect;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.Tunnel;
import org.bmms.console.remote.command.RemoteCommand;

/** Lets a console die at one of the commands that change something: nothing of it does anything from then on. */
final class Mortality {
    private final AtomicInteger commands = new AtomicInteger();
    private volatile int last = Integer.MAX_VALUE;
    private volatile Moment moment = Moment.BEFORE;
    private volatile boolean dead;

    /** When it dies, seen from the command. */
    enum Moment {
        BEFORE,
        /** The server has carried it out; nobody hears the answer. */
        AFTER
    }

    /** The death of a console: no handler of failures or faults catches it. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1;
    }

    void arm(int command, Moment newMoment) {
        last = command;
        moment = newMoment;
    }

    boolean isDead() {
        return dead;
    }

    /** How many commands changed something. */
    int commands() {
        return commands.get();
    }

    RemoteHost of(RemoteHost host) {
        return new RemoteHost() {
            @Override
            public String name() {
                return host.name();
            }

            @Override
            public <R> R run(RemoteCommand<R> command, Cancellation cancellation) {
                boolean fatal = command.effect() != Effect.READ_ONLY && commands.incrementAndGet() == last;
                if (dead || (fatal && moment == Moment.BEFORE)) {
                    throw death();
                }
                R result = host.run(command, cancellation);
                if (fatal || dead) {
                    throw death();
                }
                return result;
            }

            @Override
            public Tunnel tunnel(String address, int port) {
                return host.tunnel(address, port);
            }

            @Override
            public void close() {
                host.close();
            }
        };
    }

    private Died death() {
        dead = true;
        return new Died();
    }
}
