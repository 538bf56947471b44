package org.bmms.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bmms.console.base.Cancellation;
import org.bmms.console.remote.command.ActiveTask;
import org.bmms.console.remote.command.CeleryActive;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.remote.command.WorkersAtWork;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.FingerprintFailure;

/** Asks Celery's workers through the first host that has one; all of them answer there. */
final class CeleryWatch {
    private final List<MonitoredHost> workers;
    private final InstantSource clock;
    private final Rarely<CelerySample> rarely;

    CeleryWatch(List<MonitoredHost> workers, Duration apart, InstantSource clock) {
        this.workers = List.copyOf(workers);
        this.clock = clock;
        this.rarely = new Rarely<>(apart, clock);
    }

    Fact<CelerySample> fact(Cancellation cancellation) {
        return workers.isEmpty()
                ? Fact.unreadable(FingerprintFailure.NOT_ASKED)
                : rarely.fact(() -> ask(workers.getFirst(), cancellation));
    }

    private CelerySample ask(MonitoredHost host, Cancellation cancellation) {
        Instant asked = clock.instant();
        UnitStatus unit = host.unit(host.host().units().worker(), cancellation);
        DjangoSite site = host.host().django(host.environment(unit));
        WorkersAtWork answer = CeleryActive.asked(site, question -> host.runAsOwner(question, cancellation));
        Instant now = host.run(new ServerClock(), cancellation).time();
        Duration oldest = answer.tasks().stream()
                .map(ActiveTask::started)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(started -> notNegative(Duration.between(started, now)))
                .orElse(null);
        return new CelerySample(
                asked, answer.workers(), workers.size(), answer.tasks().size(), oldest);
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
