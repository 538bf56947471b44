package org.bmms.console.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Secret;
import org.bmms.console.sandbox.data.DatabaseServer;
import org.bmms.console.sandbox.data.Passwords;
import org.bmms.console.sandbox.data.RedisService;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.sandbox.django.Celery;
import org.bmms.console.sandbox.django.Connectivity;
import org.bmms.console.sandbox.django.Manage;
import org.bmms.console.sandbox.django.ManagementCommands;
import org.bmms.console.sandbox.django.Probes;
import org.bmms.console.sandbox.django.Settings;
import org.bmms.console.sandbox.django.WorkerService;
import org.bmms.console.sandbox.dump.PgDump;
import org.bmms.console.sandbox.dump.PgRestore;
import org.bmms.console.sandbox.fault.Wires;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.host.Environment;
import org.bmms.console.sandbox.host.HostPlan;
import org.bmms.console.sandbox.host.SandboxHost;
import org.bmms.console.sandbox.host.SettingsFile;
import org.bmms.console.sandbox.machine.Accounts;
import org.bmms.console.sandbox.machine.Machine;
import org.bmms.console.sandbox.machine.MachineClock;
import org.bmms.console.sandbox.machine.SudoMode;
import org.bmms.console.sandbox.machine.SudoRules;
import org.bmms.console.sandbox.site.Pages;
import org.bmms.console.sandbox.site.WebSite;
import org.bmms.console.sandbox.ssh.ClientKey;
import org.bmms.console.sandbox.ssh.CommandLog;
import org.bmms.console.sandbox.ssh.SshDoor;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.profile.Role;

/** Starts the parts of a sandbox in order, and ends them in the opposite one, also when one of them does not start. */
final class SandboxParts implements AutoCloseable {
    private final Closing closing = new Closing();
    private final SandboxOptions options;
    private final CommandLog log = new CommandLog();
    private final Wires wires;
    private final Secret loginPassword = Passwords.generate();
    private final List<SandboxHost> hosts = new ArrayList<>();
    private final DatabaseServer database;
    private final TargetData data;
    private final RedisService redis;
    private final ManagementCommands management;
    private final ClientKey key;
    private final WebSite site;

    private SandboxParts(SandboxOptions options) {
        this.options = options;
        this.wires = new Wires(options.latency());
        try {
            Path directory = closing.temporaryDirectory();
            database = closing.add(part(SandboxFailure.DATABASE, () -> DatabaseServer.start(directory.resolve("pg"))));
            data = part(
                    SandboxFailure.DATABASE,
                    () -> TargetData.create(database, options.variant(), options.schema(), options.seed()));
            redis = closing.add(part(SandboxFailure.REDIS, RedisService::start));
            management = new ManagementCommands(data.release(), new Probes());
            key = part(SandboxFailure.SERVERS, ClientKey::generate);
            Environment environment = environment();
            for (HostPlan plan : options.hosts()) {
                hosts.add(closing.add(part(SandboxFailure.SERVERS, () -> host(plan, environment))));
            }
            wires.editor(this::editSettings);
            site = closing.add(part(SandboxFailure.SERVERS, this::startSite));
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    static SandboxParts start(SandboxOptions options) {
        return new SandboxParts(options);
    }

    CommandLog log() {
        return log;
    }

    Wires wires() {
        return wires;
    }

    Secret loginPassword() {
        return loginPassword;
    }

    List<SandboxHost> hosts() {
        return List.copyOf(hosts);
    }

    DatabaseServer database() {
        return database;
    }

    TargetData data() {
        return data;
    }

    RedisService redis() {
        return redis;
    }

    ManagementCommands management() {
        return management;
    }

    ClientKey key() {
        return key;
    }

    WebSite site() {
        return site;
    }

    /** Where sudo does not give the application's rights, its owner logs in. */
    String loginUser() {
        return options.sudo() == SudoMode.SCOPED ? Accounts.APPLICATION : Accounts.LOGIN;
    }

    void reset() throws SQLException, InterruptedException {
        for (SandboxHost host : hosts) {
            host.machine().sudo(sudoRules());
            host.reset();
        }
        data.reset();
        redis.reset();
        management.reset();
        log.clear();
    }

    private Environment environment() {
        SettingsFile settings = new SettingsFile(
                Passwords.generate().reveal() + Passwords.generate().reveal(),
                "postgres://%s:%s@127.0.0.1:%d/%s"
                        .formatted(TargetData.NAME, data.password().reveal(), database.port(), TargetData.NAME),
                redis.url());
        Supplier<Map<String, WorkerService>> workers = () -> hosts.stream()
                .filter(host -> host.plan().roles().contains(Role.WORKER))
                .collect(Collectors.toMap(SandboxHost::name, SandboxHost::worker));
        return new Environment(
                settings,
                new Pages(new Connectivity(), InstantSource.system(), wires::breaks),
                Map.of(
                        "/opt/obcms/venv/bin/python", new Manage(management),
                        "/opt/obcms/venv/bin/celery", new Celery(workers),
                        "/usr/bin/pg_dump", new PgDump(wires),
                        "/usr/bin/pg_restore", new PgRestore(wires)));
    }

    private SandboxHost host(HostPlan plan, Environment environment)
            throws IOException, GeneralSecurityException, InterruptedException {
        Machine machine = new Machine(plan.name(), new MachineClock(options.lapse()), sudoRules());
        return SandboxHost.start(plan, machine, environment, new SshDoor(loginUser(), key, loginPassword, wires, log));
    }

    private SudoRules sudoRules() {
        return new SudoRules(options.sudo(), loginPassword);
    }

    private WebSite startSite() throws IOException {
        return WebSite.start(
                hosts.stream().flatMap(host -> host.site().stream()).toList());
    }

    private void editSettings(String name, String value) {
        for (SandboxHost host : hosts) {
            byte[] before = host.machine().files().read(Actor.ROOT, Settings.FILE);
            String after = new String(DotEnv.parse(before).with(name, value).bytes(), StandardCharsets.UTF_8);
            host.machine().files().write(Actor.ROOT, Settings.FILE, after.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Something that may fail to start. */
    @FunctionalInterface
    private interface Start<T> {
        T start() throws IOException, SQLException, GeneralSecurityException, InterruptedException;
    }

    private static <T> T part(SandboxFailure code, Start<T> start) {
        try {
            return start.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unchanged(code).asException(e);
        } catch (IOException | SQLException | GeneralSecurityException | IllegalStateException e) {
            throw Failure.unchanged(code, System.getProperty("java.io.tmpdir")).asException(e);
        }
    }

    @Override
    public void close() {
        closing.close();
    }
}
