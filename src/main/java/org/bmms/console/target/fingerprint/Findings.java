package org.bmms.console.target.fingerprint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bmms.console.target.mode.Mode;
import org.jspecify.annotations.Nullable;

/** Draws from the facts what an administrator should know. */
final class Findings {
    /** Beyond this, times of the journal and of files cannot be compared with ours. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private final Fingerprint fingerprint;
    private final List<Finding> list = new ArrayList<>();

    Findings(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    List<Finding> list() {
        fingerprint.hosts().forEach(this::host);
        unreadable(null, "schema", fingerprint.schema());
        unreadable(null, "migrations", fingerprint.migrations());
        unreadable(null, "redis", fingerprint.redis());
        long commits = fingerprint.hosts().stream()
                .flatMap(host -> host.commit().get().stream())
                .map(commit -> commit.hash())
                .distinct()
                .count();
        if (commits > 1) {
            add(FindingCode.COMMITS_DIFFER, null, commits);
        }
        return List.copyOf(list);
    }

    private void host(HostFacts host) {
        unreadable(host.name(), "settings", host.settings());
        unreadable(host.name(), "units", host.units());
        unreadable(host.name(), "django", host.django());
        host.settings().get().ifPresent(settings -> settings(host, settings));
        host.units().get().stream().flatMap(List::stream).forEach(unit -> unit(host.name(), unit));
        host.staleUnits().forEach(unit -> add(FindingCode.STALE, host.name(), unit.name()));
        host.clock()
                .get()
                .filter(clock -> clock.offset().abs().minus(clock.uncertainty()).compareTo(CLOCK_TOLERANCE) > 0)
                .ifPresent(clock ->
                        add(FindingCode.CLOCK, host.name(), clock.offset().toMillis() / 1000.0));
    }

    private void settings(HostFacts host, SettingsFacts settings) {
        settings.hazards().forEach(hazard -> add(FindingCode.HAZARD, host.name(), hazard.what(), hazard.remedy()));
        settings.differences().forEach(change -> add(FindingCode.HOSTS_DIFFER, host.name(), change.key()));
        Mode effect = host.django().get().map(django -> django.mode()).orElse(null);
        if (effect != null && !Objects.equals(effect, settings.mode().mode())) {
            add(FindingCode.MODE, host.name(), settings.mode().mode().name(), effect.name());
        }
    }

    private void unit(String host, UnitFacts unit) {
        if (!unit.exists()) {
            add(FindingCode.UNIT_MISSING, host, unit.name(), unit.loadState());
            return;
        }
        if (!unit.isActive()) {
            add(FindingCode.UNIT_DOWN, host, unit.name(), unit.activeState());
        }
        if (unit.needsReload()) {
            add(FindingCode.NEEDS_RELOAD, host, unit.name());
        }
        Duration stop = unit.stopTimeout();
        Duration graceful = unit.graceful();
        if (stop != null && graceful != null && unit.isStoppedTooEarly()) {
            add(FindingCode.STOP_TIMEOUT, host, unit.name(), stop.toSeconds(), graceful.toSeconds());
        }
        unit.overrides().stream()
                .filter(override -> !override.settingsFile())
                .forEach(override -> add(
                        FindingCode.OVERRIDE, host, unit.name(), override.key(), override.value(), override.source()));
        unit.unreadableFiles().forEach(file -> add(FindingCode.ENVIRONMENT_UNREADABLE, host, unit.name(), file));
    }

    private void unreadable(@Nullable String host, String part, Fact<?> fact) {
        String code = fact.unreadable();
        if (code != null && !code.equals(FingerprintFailure.NOT_ASKED.code())) {
            add(FindingCode.UNREADABLE, host, part, code);
        }
    }

    private void add(FindingCode code, @Nullable String host, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = host == null ? "" : host;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        list.add(Finding.of(code, host, all));
    }
}
