package org.bmms.console.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.CatUnit;
import org.bmms.console.remote.command.CheckDeploy;
import org.bmms.console.remote.command.CheckReport;
import org.bmms.console.remote.command.DirectoryEntry;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.Firewall;
import org.bmms.console.remote.command.ListDirectory;
import org.bmms.console.remote.command.ListFirewall;
import org.bmms.console.remote.command.NginxReport;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.SurveyServer;
import org.bmms.console.remote.command.TestNginx;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.django.DeploymentFacts;
import org.bmms.console.target.django.DjangoScript;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.dotenv.EnvironRules;
import org.bmms.console.target.fingerprint.UnitEnvironment;
import org.bmms.console.target.host.EnvSnapshot;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.host.Turnstile;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.Role;

/** Asks the hosts of a target what the checklist wants to know; changes nothing. */
public final class HostReading {
    private static final String COPY = ".backup.";

    private final TargetSystem target;
    private final AppProfile app;
    private final Cancellation stop;
    private final Map<String, Turnstile> turnstiles = new HashMap<>();

    /**
     * The hosts of a target.
     *
     * @param stop ends the waiting for them
     */
    public HostReading(TargetSystem target, Cancellation stop) {
        this.target = target;
        this.app = target.profile().app();
        this.stop = stop;
        target.hosts().forEach(host -> turnstiles.put(host.name(), new Turnstile(host.remote())));
    }

    private <R> R run(TargetHost host, RemoteCommand<R> command) {
        return Optional.ofNullable(turnstiles.get(host.name())).orElseThrow().run(command, stop);
    }

    private <R> R runAsOwner(TargetHost host, RemoteCommand<R> command) {
        return run(host, host.asOwner(command));
    }

    private List<TargetHost> hosts(Predicate<TargetHost> wanted) {
        return target.hosts().stream().filter(wanted).toList();
    }

    private List<TargetHost> serving() {
        return hosts(host -> host.profile().has(Role.APP));
    }

    private List<TargetHost> running() {
        return hosts(host -> !host.unitNames().isEmpty());
    }

    /** What the application says on every host that serves it. */
    public List<On<DeploymentFacts>> applications(String defaultCode) {
        Map<String, Object> arguments = Map.of("root", app.root(), "default_code", defaultCode);
        return serving().stream()
                .map(host -> new On<>(
                        host.name(),
                        DeploymentFacts.of(runAsOwner(host, DjangoScript.DEPLOYMENT.on(django(host), arguments)))))
                .toList();
    }

    /** Django's check for deployment. */
    public List<On<CheckReport>> deployChecks() {
        return serving().stream()
                .map(host -> new On<>(host.name(), runAsOwner(host, new CheckDeploy(django(host)))))
                .toList();
    }

    private DjangoSite django(TargetHost host) {
        UnitStatus unit = run(host, new ShowUnits(host.unitNames())).getFirst();
        return host.django(UnitEnvironment.of(host, unit, app.envFile()).values());
    }

    /** The settings files; their secrets stay behind. */
    public List<On<SettingsState>> settings() {
        return running().stream()
                .map(host -> new On<>(host.name(), settings(host)))
                .toList();
    }

    private SettingsState settings(TargetHost host) {
        EnvSnapshot file = host.envFile().read();
        DotEnv env = file.env();
        Set<String> keys = new TreeSet<>();
        Map<String, String> shown = new TreeMap<>();
        env.values(EnvironRules.STRIP_COMMENTS).forEach((key, value) -> {
            if (!value.isBlank()) {
                keys.add(key);
            }
            if (SettingsState.SHOWN.contains(key)) {
                shown.put(key, value);
            }
        });
        int slash = file.path().lastIndexOf('/');
        String prefix = file.path().substring(slash + 1) + COPY;
        Set<String> copies = names(host, file.path().substring(0, Math.max(1, slash))).stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toSet());
        return new SettingsState(file.path(), file.info().owner(), file.info().mode(), keys, shown, copies);
    }

    /** Users, packages, directories and units; the directories of the files that visitors get are the application's. */
    public List<On<HostState>> states(List<On<DeploymentFacts>> applications) {
        return running().stream()
                .map(host -> new On<>(host.name(), state(host, applications)))
                .toList();
    }

    private HostState state(TargetHost host, List<On<DeploymentFacts>> applications) {
        List<DeploymentFacts> said = applications.stream()
                .filter(one -> one.host().equals(host.name()))
                .map(On::value)
                .toList();
        Map<String, FileInfo> files = new TreeMap<>();
        Stream.concat(
                        Stream.of(app.root()),
                        said.stream()
                                .flatMap(facts -> Stream.of(facts.staticRoot(), facts.mediaRoot())
                                        .filter(path -> path != null)))
                .forEach(path -> runAsOwner(host, new StatFile(path)).ifPresent(info -> files.put(path, info)));
        Set<String> collected = said.stream()
                .flatMap(facts -> Optional.ofNullable(facts.staticRoot()).stream())
                .flatMap(path -> names(host, path).stream())
                .collect(Collectors.toSet());
        return new HostState(
                host.profile().user(),
                host.owner(),
                run(host, new SurveyServer(host.owner(), HostProbes.PACKAGES)),
                files,
                collected,
                units(host));
    }

    private Set<String> names(TargetHost host, String directory) {
        try {
            return runAsOwner(host, new ListDirectory(directory)).stream()
                    .map(DirectoryEntry::name)
                    .collect(Collectors.toSet());
        } catch (FailureException e) {
            if (e.failure().code() == RemoteFailure.FILE_MISSING) {
                return Set.of();
            }
            throw e;
        }
    }

    private Map<String, String> units(TargetHost host) {
        Map<String, String> texts = new TreeMap<>();
        for (UnitStatus unit : run(host, new ShowUnits(host.unitNames()))) {
            if (unit.exists()) {
                texts.put(unit.name(), run(host, new CatUnit(unit.name())));
            }
        }
        return texts;
    }

    /** The directory of the backups on the primary host. */
    public Optional<FileInfo> backupDirectory() {
        return runAsOwner(target.primary(), new StatFile(app.backups()));
    }

    /** The firewalls, as root sees them. */
    public List<On<Firewall>> firewalls() {
        return target.hosts().stream()
                .map(host -> new On<>(host.name(), run(host, host.asRoot(new ListFirewall()))))
                .toList();
    }

    /** nginx on the hosts that serve the site, as root sees it. */
    public List<On<NginxReport>> nginx() {
        return serving().stream()
                .map(host -> new On<>(host.name(), run(host, host.asRoot(new TestNginx()))))
                .toList();
    }
}
