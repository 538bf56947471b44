package org.bmms.console.verification.check;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.profile.Role;

/** All checks of a target, in the order of the report. */
public final class Checks {
    private final TargetSystem target;
    private final List<CheckedHost> hosts;

    private Checks(TargetSystem target) {
        this.target = target;
        this.hosts = target.hosts().stream()
                .filter(host -> !host.unitNames().isEmpty())
                .map(host -> new CheckedHost(target, host))
                .toList();
    }

    /**
     * The checks for a mode.
     *
     * @param settle how long a unit must have run without restarting by itself
     * @param clock this workstation's time
     */
    public static List<Check> of(TargetSystem target, Mode expected, Duration settle, InstantSource clock) {
        return new Checks(target).list(expected, settle, clock);
    }

    private List<Check> list(Mode expected, Duration settle, InstantSource clock) {
        List<CheckedHost> apps = with(Role.APP);
        List<CheckedHost> workers = with(Role.WORKER);
        CheckedHost primary = apps.getFirst();
        AskedSite site = new AskedSite(target);
        List<Check> checks = new ArrayList<>();
        checks.addAll(each(hosts, host -> new ServicesCheck(host, settle)));
        checks.addAll(each(hosts, SettingsCheck::new));
        checks.add(new HealthCheck(site));
        checks.add(new ReadyCheck(site));
        checks.addAll(each(hosts, host -> new ModeCheck(host, expected)));
        checks.addAll(each(hosts, host -> new TenancyCheck(host, expected)));
        checks.addAll(each(apps, MigrationsCheck::new));
        checks.add(new SchemaCheck(target, expected));
        checks.add(new RedisCheck(target));
        checks.addAll(each(workers, host -> new CeleryCheck(host, workers)));
        checks.addAll(each(hosts, JournalCheck::new));
        checks.add(new HomeCheck(site));
        checks.add(new HomeTimeCheck(site));
        checks.add(new LoginCheck(primary, site));
        checks.add(new QueryTimeCheck(primary, target));
        checks.addAll(each(hosts, DebugCheck::new));
        checks.add(new HstsCheck(site));
        checks.add(new CertificateCheck(site));
        checks.add(new CertificateEndsCheck(site, clock));
        checks.add(new OwnCommandCheck(primary));
        return List.copyOf(checks);
    }

    private List<CheckedHost> with(Role role) {
        return hosts.stream()
                .filter(checked -> checked.host().profile().has(role))
                .toList();
    }

    private static List<Check> each(List<CheckedHost> hosts, Function<CheckedHost, Check> check) {
        return hosts.stream().map(check).toList();
    }
}
