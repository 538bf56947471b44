package org.bmms.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bmms.console.monitoring.Round.Total;
import org.bmms.console.target.profile.MonitoringProfile;
import org.bmms.console.target.profile.Profile;
import org.jspecify.annotations.Nullable;

/** What follows from one look after another; knows no clock and no server. */
public final class Course {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final MonitoringProfile profile;
    private final Ways ways;
    private final Alerts alerts = new Alerts();
    private @Nullable MonitoringSample before;
    private @Nullable Instant serverErrorsSince;
    private Total total = Total.nothing();
    private Duration pause;

    public Course(Profile profile) {
        this.profile = profile.monitoring();
        this.ways = Ways.of(profile);
        this.pause = this.profile.interval();
    }

    /** Takes the next look; the last one of a loop that ends may come beside the first of the next. */
    public synchronized Round after(MonitoringSample sample) {
        List<Judged> judged = Values.of(sample, before, ways).stream()
                .map(value -> Judged.of(value, profile.limits(value.measure())))
                .toList();
        List<AlertChange> changes = alerts.after(judged, sample.at());
        sample.site().get().ifPresent(site -> {
            Instant first = serverErrorsSince == null ? sample.at() : serverErrorsSince;
            serverErrorsSince = site.isBroken() ? first : null;
        });
        before = sample;
        total = total.and(sample.cost());
        pause = sample.reachedAnything() ? profile.interval() : longer(pause);
        return new Round(sample, judged, changes, alerts.standing(), serverErrorsSince, total, pause);
    }

    /** What cannot be reached is asked less and less often. */
    private Duration longer(Duration last) {
        Duration twice = last.multipliedBy(2);
        Duration most = profile.interval().compareTo(LONGEST_PAUSE) > 0 ? profile.interval() : LONGEST_PAUSE;
        return twice.compareTo(most) < 0 ? twice : most;
    }
}
