package org.bmms.console.monitoring;

import java.time.Duration;
import java.util.Optional;
import org.bmms.console.base.Beside;
import org.bmms.console.base.Cancellation;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.site.SiteCertificate;

/**
 * Signs of life that are no part of a fingerprint, since no plan depends on them.
 *
 * @param ssh how long the primary host takes to answer the smallest command
 * @param database how busy the database is
 * @param certificate of the site; empty where it is not encrypted
 */
public record Vitals(Fact<Duration> ssh, Fact<DatabaseActivity> database, Fact<Optional<SiteCertificate>> certificate) {

    /** Nothing was looked at. */
    public static Vitals unread() {
        return new Vitals(
                Fact.unreadable(FingerprintFailure.NOT_ASKED),
                Fact.unreadable(FingerprintFailure.NOT_ASKED),
                Fact.unreadable(FingerprintFailure.NOT_ASKED));
    }

    /** Looks at all of them; what cannot be read is kept as such. */
    public static Vitals read(TargetSystem target, Cancellation cancellation) {
        try (Beside<Fact<DatabaseActivity>> database =
                        Beside.begin(() -> Fact.read(() -> DatabaseActivity.read(target.database(), cancellation)));
                Beside<Fact<Optional<SiteCertificate>>> certificate =
                        Beside.begin(() -> Fact.read(() -> target.site().certificate()))) {
            return new Vitals(Fact.read(() -> ssh(target, cancellation)), database.result(), certificate.result());
        }
    }

    private static Duration ssh(TargetSystem target, Cancellation cancellation) {
        long began = System.nanoTime();
        target.primary().remote().run(new ServerClock(), cancellation);
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
