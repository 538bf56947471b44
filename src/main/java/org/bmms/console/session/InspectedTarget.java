package org.bmms.console.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bmms.console.backup.Backup;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.checklist.PrerequisiteFacts;
import org.bmms.console.checklist.PrerequisiteStand;
import org.bmms.console.checklist.Prerequisites;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Column;
import org.bmms.console.database.Reading;
import org.bmms.console.database.Sql;
import org.bmms.console.database.SqlFile;
import org.bmms.console.inspection.DatabaseState;
import org.bmms.console.inspection.DefaultCode;
import org.bmms.console.inspection.Facts;
import org.bmms.console.inspection.HostReading;
import org.bmms.console.inspection.HostState;
import org.bmms.console.inspection.On;
import org.bmms.console.inspection.Pilots;
import org.bmms.console.inspection.SettingsState;
import org.bmms.console.inspection.WebReading;
import org.bmms.console.inspection.WebState;
import org.bmms.console.monitoring.MonitoringSample;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.isolation.IsolationOrder;
import org.bmms.console.onboarding.isolation.IsolationReport;
import org.bmms.console.remote.command.CheckReport;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.Firewall;
import org.bmms.console.remote.command.NginxReport;
import org.bmms.console.target.django.DeploymentFacts;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.verification.CheckResult;

/** The facts of an open environment, each read once, when an item of the checklist first asks for it. */
final class InspectedTarget implements Facts {
    private static final String MEMBERSHIPS = "organizations_organizationmembership";

    private final Session session;
    private final Cancellation stop;
    private final Once<Fingerprint> fingerprint;
    private final Once<List<CheckResult>> checks;
    private final Once<CoverageReport> coverage;
    private final Once<List<PrerequisiteStand>> prerequisites;
    private final Once<List<Backup>> backups;
    private final Once<Optional<FileInfo>> backupDirectory;
    private final Once<List<On<DeploymentFacts>>> applications;
    private final Once<List<On<SettingsState>>> settings;
    private final Once<List<On<HostState>>> hosts;
    private final Once<List<On<Firewall>>> firewalls;
    private final Once<List<On<NginxReport>>> nginx;
    private final Once<List<On<CheckReport>>> deployChecks;
    private final Once<DatabaseState> database;
    private final Once<WebState> web;
    private final Once<MonitoringSample> sample;
    private final Once<List<OrganizationEntry>> organizations;
    private final Once<OptionalLong> pilotSuperusers;
    private final Once<List<IsolationReport>> isolation;

    /**
     * The facts of an environment as they are from now on.
     *
     * @param stop ends the waiting for servers
     */
    InspectedTarget(Session session, Cancellation stop) {
        this.session = session;
        this.stop = stop;
        HostReading reading = new HostReading(session.target(), stop);
        this.fingerprint = new Once<>(() -> session.fingerprint(stop));
        this.checks = new Once<>(() -> session.verification()
                .run(fingerprint().modeInFile().orElse(Mode.OBCMS), stop, result -> {})
                .results());
        this.coverage = new Once<>(() -> session.coverage(stop, CoverageListener.none()));
        this.prerequisites = new Once<>(this::readPrerequisites);
        this.backups = new Once<>(() -> session.backups().list());
        this.backupDirectory = new Once<>(reading::backupDirectory);
        this.applications = new Once<>(() -> reading.applications(DefaultCode.of(this)));
        this.settings = new Once<>(reading::settings);
        this.hosts = new Once<>(() -> reading.states(applications()));
        this.firewalls = new Once<>(reading::firewalls);
        this.nginx = new Once<>(reading::nginx);
        this.deployChecks = new Once<>(reading::deployChecks);
        this.database = new Once<>(() -> DatabaseState.read(session.target().database(), stop));
        this.web = new Once<>(() -> WebReading.read(session.target().site(), fingerprint()));
        this.sample = new Once<>(() -> session.monitoring().look(stop));
        this.organizations = new Once<>(() -> session.directory().list(stop));
        this.pilotSuperusers = new Once<>(this::countPilotSuperusers);
        this.isolation = new Once<>(this::proveIsolation);
    }

    private List<PrerequisiteStand> readPrerequisites() {
        return Prerequisites.of(new PrerequisiteFacts(
                profile(),
                fingerprint(),
                Fact.read(this::coverage),
                new SwitchHistory(session).kept(),
                new ChecklistReading(session).signOffs().current(),
                now()));
    }

    /** The checklist's own schema keeps neither memberships nor a mark of pilots. */
    private OptionalLong countPilotSuperusers() {
        Access access = Access.of(Message.of("inspection.work.pilots")).stoppedBy(stop);
        return session.target()
                .database()
                .read(
                        access,
                        reading -> marksPilots(reading)
                                ? OptionalLong.of(
                                        reading.number(Sql.of(SqlFile.read("checklist/pilot_superusers.sql"))))
                                : OptionalLong.empty());
    }

    private static boolean marksPilots(Reading reading) {
        Catalog catalog = new Catalog(reading);
        return catalog.relation(MEMBERSHIPS).isPresent()
                && catalog.relation(Catalog.ORGANIZATIONS)
                        .filter(organizations -> catalog.columns(organizations.table()).stream()
                                .map(Column::name)
                                .anyMatch("is_pilot"::equals))
                        .isPresent();
    }

    private List<IsolationReport> proveIsolation() {
        String other = DefaultCode.of(this);
        return Pilots.of(this).stream()
                .map(pilot -> session.isolationProof()
                        .run(IsolationOrder.between(pilot.code(), other), stop, Progress.ignored()))
                .toList();
    }

    @Override
    public Profile profile() {
        return session.profile();
    }

    @Override
    public Instant now() {
        return session.clock().instant();
    }

    @Override
    public Fingerprint fingerprint() {
        return fingerprint.get();
    }

    @Override
    public List<CheckResult> checks() {
        return checks.get();
    }

    @Override
    public List<PrerequisiteStand> prerequisites() {
        return prerequisites.get();
    }

    @Override
    public CoverageReport coverage() {
        return coverage.get();
    }

    @Override
    public List<Backup> backups() {
        return backups.get();
    }

    @Override
    public Optional<FileInfo> backupDirectory() {
        return backupDirectory.get();
    }

    @Override
    public List<On<DeploymentFacts>> applications() {
        return applications.get();
    }

    @Override
    public List<On<SettingsState>> settings() {
        return settings.get();
    }

    @Override
    public List<On<HostState>> hosts() {
        return hosts.get();
    }

    @Override
    public List<On<Firewall>> firewalls() {
        return firewalls.get();
    }

    @Override
    public List<On<NginxReport>> nginx() {
        return nginx.get();
    }

    @Override
    public List<On<CheckReport>> deployChecks() {
        return deployChecks.get();
    }

    @Override
    public DatabaseState database() {
        return database.get();
    }

    @Override
    public WebState web() {
        return web.get();
    }

    @Override
    public MonitoringSample sample() {
        return sample.get();
    }

    @Override
    public List<OrganizationEntry> organizations() {
        return organizations.get();
    }

    @Override
    public OptionalLong pilotSuperusers() {
        return pilotSuperusers.get();
    }

    @Override
    public List<IsolationReport> isolation() {
        return isolation.get();
    }
}
