package org.bmms.console.target.connection;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Memo;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.Tunnel;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.host.HostFailure;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.HostProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of which nothing is heard until the secrets in its settings file are known to the redactor: its programs may
 * say them in any answer, and applications log them when they fail.
 */
final class DiscreetHost implements RemoteHost {
    private static final Logger LOG = LoggerFactory.getLogger(DiscreetHost.class);

    /** With these, no other command is run either. */
    private static final Set<FailureCode> NOT_CONNECTED = Set.of(
            RemoteFailure.UNREACHABLE,
            RemoteFailure.AUTHENTICATION,
            RemoteFailure.KEY_UNUSABLE,
            RemoteFailure.PASSPHRASE_NEEDED,
            RemoteFailure.PASSPHRASE_WRONG,
            RemoteFailure.AGENT,
            RemoteFailure.HOST_KEY_UNKNOWN,
            RemoteFailure.HOST_KEY_CHANGED,
            RemoteFailure.KNOWN_HOSTS,
            RemoteFailure.CONNECTION_LOST,
            RemoteFailure.CHANNEL,
            RemoteFailure.TIME_LIMIT,
            RemoteFailure.CANCELLED);

    private final RemoteHost host;
    private final HostProfile profile;
    private final AppProfile app;
    private final Consumer<DotEnv> learner;
    private volatile Memo<Optional<Failure>> learnt = new Memo<>();

    /**
     * A server that has not been asked anything yet.
     *
     * @param learner receives the settings file before the first answer
     */
    DiscreetHost(RemoteHost host, HostProfile profile, AppProfile app, Consumer<DotEnv> learner) {
        this.host = host;
        this.profile = profile;
        this.app = app;
        this.learner = learner;
    }

    /** Why its secrets are not known: the settings file is not there or must not be read; empty if they are. */
    Optional<Failure> indiscreet(Cancellation cancellation) {
        return learnt.get(() -> learn(cancellation));
    }

    /** The same as it is now: a settings file that was not there may have been made meanwhile, by a deployment. */
    Optional<Failure> indiscreetNow(Cancellation cancellation) {
        boolean missing = indiscreet(cancellation)
                .filter(failure -> failure.code() == HostFailure.ENV_MISSING)
                .isPresent();
        if (missing) {
            learnt = new Memo<>();
        }
        return indiscreet(cancellation);
    }

    private Optional<Failure> learn(Cancellation cancellation) {
        try {
            TargetHost target = new TargetHost(new Cancellable(host, cancellation), profile, app);
            learner.accept(target.envFile().read().env());
            return Optional.empty();
        } catch (FailureException e) {
            if (NOT_CONNECTED.contains(e.failure().code())) {
                throw e;
            }
            LOG.warn("the secrets of {} are not known, its settings file cannot be read", name(), e);
            return Optional.of(e.failure());
        }
    }

    @Override
    public String name() {
        return host.name();
    }

    @Override
    public <R> R run(RemoteCommand<R> command, Cancellation cancellation) {
        indiscreet(cancellation);
        return host.run(command, cancellation);
    }

    @Override
    public Tunnel tunnel(String address, int port) {
        return host.tunnel(address, port);
    }

    @Override
    public void close() {
        host.close();
    }

    /** The same server, with a cancellation for commands that have none. */
    private record Cancellable(RemoteHost host, Cancellation cancellation) implements RemoteHost {
        @Override
        public String name() {
            return host.name();
        }

        @Override
        public <R> R run(RemoteCommand<R> command, Cancellation none) {
            return host.run(command, cancellation);
        }

        @Override
        public Tunnel tunnel(String address, int port) {
            return host.tunnel(address, port);
        }

        @Override
        public void close() {
            host.close();
        }
    }
}
