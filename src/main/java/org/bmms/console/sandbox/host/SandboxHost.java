package org.bmms.console.sandbox.host;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.sandbox.django.AppService;
import org.bmms.console.sandbox.django.BeatService;
import org.bmms.console.sandbox.django.WorkerService;
import org.bmms.console.sandbox.jobs.Sh;
import org.bmms.console.sandbox.jobs.SystemdRun;
import org.bmms.console.sandbox.machine.Machine;
import org.bmms.console.sandbox.programs.Programs;
import org.bmms.console.sandbox.site.AppHost;
import org.bmms.console.sandbox.ssh.SshDoor;
import org.bmms.console.sandbox.ssh.SshEndpoint;
import org.bmms.console.sandbox.systemd.JournalLog;
import org.bmms.console.sandbox.systemd.Journalctl;
import org.bmms.console.sandbox.systemd.Ss;
import org.bmms.console.sandbox.systemd.Systemctl;
import org.bmms.console.sandbox.systemd.Unit;
import org.bmms.console.sandbox.systemd.Units;
import org.bmms.console.target.profile.Role;
import org.jspecify.annotations.Nullable;

/** One simulated server with everything on it. */
public final class SandboxHost implements AutoCloseable {
    private final HostPlan plan;
    private final Machine machine;
    private final Units units;
    private final AppService app;
    private final WorkerService worker;
    private final Environment environment;
    private final @Nullable AppHost site;
    private final SshEndpoint ssh;

    private SandboxHost(HostPlan plan, Machine machine, Environment environment, SshDoor door)
            throws IOException, GeneralSecurityException {
        this.plan = plan;
        this.machine = machine;
        this.environment = environment;
        this.units = new Units(machine);
        this.app = new AppService(machine);
        this.worker = new WorkerService(machine);
        this.site = plan.roles().contains(Role.APP)
                ? AppHost.start(plan.name(), app, environment.pages(), this::logOfApp)
                : null;
        this.ssh = SshEndpoint.start(machine, door);
    }

    /** Makes a server and switches it on. */
    public static SandboxHost start(HostPlan plan, Machine machine, Environment environment, SshDoor door)
            throws IOException, GeneralSecurityException, InterruptedException {
        SandboxHost host = new SandboxHost(plan, machine, environment, door);
        host.install();
        return host;
    }

    public String name() {
        return plan.name();
    }

    public HostPlan plan() {
        return plan;
    }

    public Machine machine() {
        return machine;
    }

    public Units units() {
        return units;
    }

    public AppService app() {
        return app;
    }

    /** Its application as the web server reaches it; empty where none runs. */
    public Optional<AppHost> site() {
        return Optional.ofNullable(site);
    }

    public WorkerService worker() {
        return worker;
    }

    public SshEndpoint ssh() {
        return ssh;
    }

    /** A line that the application server writes to its standard error, which systemd takes for information. */
    public void logOfApp(String line) {
        Unit unit = units.find(UnitFiles.app().name()).orElseThrow();
        units.journal()
                .write(
                        unit.definition().name(),
                        JournalLog.INFO,
                        "gunicorn",
                        unit.state().mainPid(),
                        line);
    }

    /** As new: files as at first, nothing left running but the units. */
    public void reset() throws InterruptedException {
        ssh.cut();
        machine.powerCycle();
        units.vanish();
        worker.reset();
        machine.files().format();
        install();
    }

    /** Goes away without any order, and comes back with only what is on its disks. */
    public void reboot(java.time.Duration away) throws IOException, InterruptedException {
        ssh.shut();
        machine.powerCycle();
        units.vanish();
        Thread.sleep(away);
        units.bootAll();
        ssh.open();
    }

    private void install() throws InterruptedException {
        new Installation(machine.files()).make(environment.settings());
        Programs.install(machine);
        machine.install("/usr/bin/sh", new Sh());
        machine.install("/usr/bin/systemd-run", new SystemdRun());
        machine.install("/usr/bin/systemctl", new Systemctl(units));
        machine.install("/usr/bin/journalctl", new Journalctl(units.journal()));
        machine.install(
                "/usr/bin/ss",
                new Ss(units, site == null ? Map.of() : Map.of(UnitFiles.app().name(), site.port())));
        environment.programs().forEach(machine::install);
        if (plan.roles().contains(Role.APP)) {
            units.add(UnitFiles.app(), app);
        }
        if (plan.roles().contains(Role.WORKER)) {
            units.add(UnitFiles.worker(), worker);
        }
        if (plan.roles().contains(Role.BEAT)) {
            units.add(UnitFiles.beat(), new BeatService(machine));
        }
        units.bootAll();
    }

    @Override
    public void close() throws IOException {
        ssh.close();
        if (site != null) {
            site.close();
        }
        machine.close();
    }
}
