package org.bmms.console.inspection;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupFormat;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Prerequisite;
import org.bmms.console.checklist.PrerequisiteStand;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.OneTable;
import org.bmms.console.database.SchemaState;
import org.bmms.console.monitoring.HostSample;
import org.bmms.console.monitoring.MonitoringSample;
import org.bmms.console.monitoring.SiteSample;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.isolation.Examined;
import org.bmms.console.onboarding.isolation.IsolationOrder;
import org.bmms.console.onboarding.isolation.IsolationReport;
import org.bmms.console.onboarding.isolation.IsolationVerdict;
import org.bmms.console.onboarding.isolation.Leak;
import org.bmms.console.onboarding.isolation.Reason;
import org.bmms.console.onboarding.isolation.Way;
import org.bmms.console.remote.command.CheckReport;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.Firewall;
import org.bmms.console.remote.command.HostLoad;
import org.bmms.console.remote.command.NginxReport;
import org.bmms.console.target.django.DeploymentFacts;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.FoundTarget;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.profile.EmailProfile;
import org.bmms.console.target.profile.Encryption;
import org.bmms.console.target.profile.NotificationsProfile;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.SiteProfile;
import org.bmms.console.target.site.SiteAnswer;
import org.bmms.console.verification.CheckResult;
import org.bmms.console.verification.CheckStatus;

/** Facts of a target in which everything is as the checklist wants it, or nothing. */
class FoundFacts implements Facts {
    static final Instant NOW = FoundTarget.NOW;
    private static final String HOST = "app1";
    private static final String ROOT = "/opt/obcms";

    final FoundTarget target = new FoundTarget();
    private boolean good = true;
    private boolean unreachable;

    /** Everything is as it must be in this mode. */
    static FoundFacts good(Mode mode) {
        FoundFacts facts = new FoundFacts();
        facts.target.file = mode;
        facts.target.effect = mode;
        facts.target.switching = mode == Mode.BMMS;
        return facts;
    }

    /** Nothing is. */
    static FoundFacts broken(Mode mode) {
        FoundFacts facts = good(mode);
        facts.good = false;
        facts.target.app = "failed";
        facts.target.worker = "failed";
        facts.target.beat = "failed";
        facts.target.enabled = "disabled";
        facts.target.switching = false;
        facts.target.debug = true;
        facts.target.commit = null;
        facts.target.noCommit = FingerprintFailure.NO_REPOSITORY;
        facts.target.schema = SchemaState.ABSENT;
        return facts;
    }

    /** Nobody answers. */
    static FoundFacts unreachable() {
        FoundFacts facts = new FoundFacts();
        facts.unreachable = true;
        return facts;
    }

    private void reach() {
        if (unreachable) {
            throw Failure.unchanged(FingerprintFailure.TIME_LIMIT).asException();
        }
    }

    private <T> List<On<T>> on(T value) {
        reach();
        return List.of(new On<>(HOST, value));
    }

    private <T> T either(T whenGood, T whenBroken) {
        reach();
        return good ? whenGood : whenBroken;
    }

    @Override
    public Profile profile() {
        Profile profile = target.profile();
        EmailProfile email = new EmailProfile(
                "mail.example.org", 587, Encryption.STARTTLS, null, null, "a@example.org", List.of("b@example.org"));
        NotificationsProfile nobody = NotificationsProfile.nobody();
        if (good) {
            return profile.telling(new NotificationsProfile(nobody.on(), nobody.language(), email, null));
        }
        PolicyProfile policy = profile.policy();
        return new Profile(
                profile.name(),
                profile.kind(),
                profile.hosts(),
                profile.jumpHosts(),
                profile.app(),
                profile.database(),
                profile.redis(),
                SiteProfile.at(URI.create("http://obcms.example.org")),
                new PolicyProfile(
                        policy.guard(),
                        policy.restartLimit(),
                        policy.readyLimit(),
                        policy.celeryDrain(),
                        Duration.ofDays(3),
                        policy.keepBackups(),
                        policy.backupMaxAge(),
                        policy.rollbackOnFailure(),
                        policy.requiredModels(),
                        policy.acceptedWithoutOrganization(),
                        policy.planExpiry(),
                        policy.defaultOrganizationCode(),
                        policy.ocmCode()));
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public Fingerprint fingerprint() {
        reach();
        return target.fingerprint();
    }

    @Override
    public List<CheckResult> checks() {
        reach();
        return Stream.of(
                        "services.app1",
                        "settings.app1",
                        "ready",
                        "mode.app1",
                        "tenancy.app1",
                        "migrations.app1",
                        "redis",
                        "celery.app1",
                        "journal.app1",
                        "home",
                        "home.time",
                        "login",
                        "query",
                        "hsts",
                        "certificate",
                        "certificate-ends")
                .map(this::check)
                .toList();
    }

    private CheckResult check(String id) {
        Message title = Message.of("verification.check.ready");
        Message seen = Message.of("verification.seen.debug");
        return good
                ? new CheckResult(id, title, CheckStatus.PASS, true, seen, null, null, null)
                : new CheckResult(id, title, CheckStatus.FAIL, true, seen, "VERIFY-" + id, title, "lines of a log");
    }

    @Override
    public List<PrerequisiteStand> prerequisites() {
        PrerequisiteStand.State state = either(PrerequisiteStand.State.PROVEN, PrerequisiteStand.State.FAILED);
        return Stream.of(Prerequisite.values())
                .map(one -> new PrerequisiteStand(
                        one,
                        state,
                        List.of(Message.of("checklist.deployed.debug-off")),
                        PrerequisiteStand.Asks.NOTHING,
                        null))
                .toList();
    }

    @Override
    public CoverageReport coverage() {
        return OneTable.counted(NOW, either(0L, 7L));
    }

    @Override
    public List<Backup> backups() {
        Backup backup = new Backup(
                "20260402_000000",
                ROOT + "/backups/db.backup.20260402_000000",
                BackupFormat.CUSTOM,
                "obcms_prod",
                1,
                NOW.minus(Duration.ofHours(2)),
                1,
                "sha",
                "17",
                "17",
                Optional.of(Mode.OBCMS),
                Map.of(),
                Optional.empty(),
                Optional.of(NOW));
        return either(List.of(backup), List.of());
    }

    @Override
    public Optional<FileInfo> backupDirectory() {
        return Optional.of(directory(either("750", "777")));
    }

    static FileInfo directory(String mode) {
        return new FileInfo("directory", 4096, mode, "obcms", "obcms", NOW);
    }

    @Override
    public List<On<DeploymentFacts>> applications() {
        return on(FoundServer.application(good));
    }

    @Override
    public List<On<SettingsState>> settings() {
        return on(FoundServer.settings(good, target.file));
    }

    @Override
    public List<On<HostState>> hosts() {
        return on(FoundServer.host(good));
    }

    @Override
    public List<On<Firewall>> firewalls() {
        return on(
                good
                        ? new Firewall("ufw", List.of("Default: deny (incoming), allow (outgoing)"))
                        : new Firewall("none", List.of()));
    }

    @Override
    public List<On<NginxReport>> nginx() {
        String site =
                "server {\n    server_name www.example.org obcms.example.org;\n  error_page 503 /maintenance.html;\n}";
        return on(good ? new NginxReport(true, site, "ok") : new NginxReport(false, "", "unknown directive"));
    }

    @Override
    public List<On<CheckReport>> deployChecks() {
        return on(new CheckReport(good, "System check"));
    }

    @Override
    public DatabaseState database() {
        return either(database("UTF8", 170_000, false), database("SQL_ASCII", 110_000, true));
    }

    static DatabaseState database(String encoding, long version, boolean bad) {
        return new DatabaseState(
                version,
                String.valueOf(version / 10_000),
                "obcms_prod",
                encoding,
                "en_US.UTF-8",
                "en_US.UTF-8",
                Optional.empty(),
                "obcms",
                bad,
                "",
                true,
                bad,
                100,
                12,
                false);
    }

    @Override
    public WebState web() {
        return either(
                new WebState(answer(200), answer(200), "/login/", answer(403)),
                new WebState(answer(500), answer(404), "/login/", answer(200)));
    }

    private static SiteAnswer answer(int status) {
        return new SiteAnswer(status, Duration.ofMillis(20), Map.of(), "");
    }

    @Override
    public MonitoringSample sample() {
        HostLoad load = new HostLoad(NOW, Duration.ofDays(1), 0.2, 0.2, 4, 100, 60, 0, 0, List.of());
        return new MonitoringSample(
                NOW,
                "obcms-production",
                List.of(new HostSample(HOST, Fact.of(load), Duration.ofMillis(3), Fact.of(List.of()))),
                Fact.unreadable(FingerprintFailure.NOT_ASKED),
                Fact.unreadable(FingerprintFailure.NOT_ASKED),
                Fact.unreadable(FingerprintFailure.NOT_ASKED),
                Fact.unreadable(FingerprintFailure.NOT_ASKED),
                Fact.of(new SiteSample(true, 200, 200, Duration.ofMillis(either(120L, 2300L)))),
                Fact.of(Optional.empty()),
                new MonitoringSample.Cost(Duration.ofMillis(5), 3));
    }

    @Override
    public List<OrganizationEntry> organizations() {
        Stream<OrganizationEntry> pilots = Stream.of("MOH", "MAFAR", "MOLE").map(code -> organization(code, true));
        List<OrganizationEntry> all =
                Stream.concat(Stream.of(organization("OOBC", false)), pilots).toList();
        return either(all, all.subList(0, 2));
    }

    private OrganizationEntry organization(String code, boolean pilot) {
        return new OrganizationEntry(
                1,
                code,
                code,
                "ministry",
                true,
                Optional.of(pilot),
                Contact.none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(good ? 4L : 0L),
                Optional.empty(),
                "1");
    }

    @Override
    public OptionalLong pilotSuperusers() {
        return OptionalLong.of(either(0L, 1L));
    }

    @Override
    public List<IsolationReport> isolation() {
        return List.of(isolation(either(IsolationVerdict.PROVEN, IsolationVerdict.FAILED)));
    }

    static IsolationReport isolation(IsolationVerdict verdict) {
        return new IsolationReport(
                IsolationOrder.between("MOH", "OOBC"),
                verdict,
                Map.of(),
                verdict == IsolationVerdict.FAILED
                        ? List.of(new Leak(Way.MODEL, "communities.Community", "MOH", "OOBC", 3))
                        : List.of(),
                verdict == IsolationVerdict.CANNOT_CERTIFY
                        ? List.of(new Reason(Reason.Kind.NO_USER, "MOH"))
                        : List.of(),
                List.of(new Examined(Way.MODEL, "communities.Community", "MOH")),
                List.of(),
                2,
                List.of(),
                NOW);
    }
}
