package org.bmms.console.ui.frame;

import java.time.Duration;
import java.time.Instant;
import org.bmms.console.base.Beside;
import org.bmms.console.base.Cancellation;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.Runs;
import org.bmms.console.session.Session;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.profile.Profile;

/** An environment that is read through a session. */
public record SessionSource(Session session) implements EnvironmentSource {

    @Override
    public Profile profile() {
        return session.profile();
    }

    @Override
    public String operator() {
        return session.operator().author().operator();
    }

    @Override
    public EnvironmentFacts read(Cancellation cancellation) {
        Instant begun = session.operator().timing().clock().instant();
        Runs runs = session.runs(RunListener.none());
        try (Beside<Fingerprint> fingerprint = Beside.begin(() -> session.fingerprint(cancellation))) {
            var list = runs.list();
            var lock = runs.holder();
            Fingerprint found = fingerprint.result();
            Instant ended = session.operator().timing().clock().instant();
            return new EnvironmentFacts(ended, Duration.between(begun, ended), found, lock, list);
        }
    }
}
