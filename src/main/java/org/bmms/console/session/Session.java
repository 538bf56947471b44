package org.bmms.console.session;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.activation.SwitchPorts;
import org.bmms.console.audit.AuditAnchors;
import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.AuditTrail;
import org.bmms.console.audit.AuditVerification;
import org.bmms.console.audit.change.AuditedChanges;
import org.bmms.console.audit.change.ChangeLog;
import org.bmms.console.audit.notification.DeliveryLog;
import org.bmms.console.audit.notification.DeliveryTimes;
import org.bmms.console.audit.notification.Notifications;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupPorts;
import org.bmms.console.backup.Backups;
import org.bmms.console.base.Cancellation;
import org.bmms.console.coverage.Backfill;
import org.bmms.console.coverage.CoverageHistory;
import org.bmms.console.coverage.CoverageLimits;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.CoverageScan;
import org.bmms.console.coverage.RequiredModel;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.store.BackupRecord;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.database.store.StoreAddress;
import org.bmms.console.database.store.StoreState;
import org.bmms.console.doctor.Doctor;
import org.bmms.console.monitoring.AlertNotice;
import org.bmms.console.monitoring.Course;
import org.bmms.console.monitoring.Monitoring;
import org.bmms.console.monitoring.MonitoringHistory;
import org.bmms.console.monitoring.MonitoringLoop;
import org.bmms.console.monitoring.Round;
import org.bmms.console.monitoring.Ticker;
import org.bmms.console.onboarding.Onboarding;
import org.bmms.console.onboarding.batch.Batch;
import org.bmms.console.onboarding.directory.Directory;
import org.bmms.console.onboarding.django.ApplicationHost;
import org.bmms.console.onboarding.django.DjangoApplication;
import org.bmms.console.onboarding.isolation.IsolationProof;
import org.bmms.console.onboarding.write.Receipts;
import org.bmms.console.onboarding.write.Undo;
import org.bmms.console.remote.HostKeys;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.SshSettings;
import org.bmms.console.rollback.KeptForRollback;
import org.bmms.console.rollback.RollbackPorts;
import org.bmms.console.run.RunEnvironment;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunView;
import org.bmms.console.run.Runs;
import org.bmms.console.run.StateDirectory;
import org.bmms.console.target.connection.SshHosts;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.django.DjangoScript;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.verification.CheckResult;
import org.bmms.console.verification.Verification;

/**
 * An environment opened by an operator. Opening connects to nothing; each part is reached when it is first used, and
 * everything is closed with the session.
 */
public final class Session implements AutoCloseable {
    private final Profile profile;
    private final Operator operator;
    private final SessionFiles files;
    private final AskedSecrets secrets;
    private final TargetSystem target;
    private final Records records;
    private final AuditAnchors anchors;
    private final DriftCheck drift;
    private final DeliveryLog deliveries;
    private final Notifications notifications;
    private final Course course;

    private Session(Profile profile, Operator operator) {
        this.profile = profile;
        this.operator = operator;
        this.files = SessionFiles.of(operator.directories(), profile.name());
        this.secrets = new AskedSecrets(operator.questions(), operator.redactor());
        HostKeys keys = new HostKeys(files.knownHosts(), operator.questions()::trusts);
        SshHosts hosts = new SshHosts(
                profile, SshSettings.of(keys, secrets, operator.observer()), System.getProperty("user.home", "."));
        this.target = new TargetSystem(
                profile,
                host -> new AskingHost(hosts.connect(host), hosts.address(host), secrets),
                secrets,
                operator.redactor(),
                DatabaseLimits.usual());
        this.records = new Records(
                files,
                () -> StoreAddress.beside(
                        target.database().address(), profile.database().consoleDatabase()));
        this.anchors = new AuditAnchors(
                files.anchors(), profile.name() + "/" + operator.author().workstation());
        this.drift = new DriftCheck(() -> fingerprint(Cancellation.none()));
        this.deliveries = new DeliveryLog(records::store, profile.name(), operator.redactor());
        this.notifications = new Notifications(
                profile,
                new AskedForChannels(secrets),
                operator.redactor(),
                DeliveryTimes.usual(),
                deliveries,
                operator.timing().clock());
        this.course = new Course(profile);
    }

    /** Opens an environment. */
    public static Session open(Profile profile, Operator operator) {
        return new Session(profile, operator);
    }

    public Profile profile() {
        return profile;
    }

    public Operator operator() {
        return operator;
    }

    /** The console's files about this environment. */
    public SessionFiles files() {
        return files;
    }

    /** Deploys the application where there is none yet. */
    Deployments deployments() {
        return new Deployments(this, secrets);
    }

    /** Brings the database to the code's migrations. */
    Migrations migrations() {
        return new Migrations(this);
    }

    /** The servers, database, Redis and site. */
    public TargetSystem target() {
        return target;
    }

    /** The console's own records of this environment. */
    public Records records() {
        return records;
    }

    /** Tells people who are not at the console. */
    public Notifications notifications() {
        return notifications;
    }

    /** What notifications of this environment look like. */
    public NotificationExamples notificationExamples() {
        return new NotificationExamples(profile, operator.author(), clock().instant());
    }

    /** What became of notifications. */
    public DeliveryLog deliveries() {
        return deliveries;
    }

    /** Where is written down what is done here. */
    public AuditTrail audit() {
        return new AuditTrail(records.store(), anchors, profile.name(), operator.author(), clock());
    }

    /** Where is written down what is done to organisations. */
    ChangeLog changeLog() {
        return new AuditedChanges(audit(), operator.redactor(), clock());
    }

    /** What was done to organisations. */
    public ChangeHistory changes() {
        return new ChangeHistory(this);
    }

    /** Verifies all that was written down, with the journals of these runs. */
    public AuditReport verifyAudit(List<RunView> runs) {
        ConsoleStore store = records.store();
        boolean sent = records.state() instanceof StoreState.InDatabase(int waiting) && waiting == 0;
        return new AuditVerification(anchors, profile.name()).verify(store, sent, runs);
    }

    /** Looks at everything; what was seen can later be named as a difference. */
    public Fingerprint fingerprint(Cancellation cancellation) {
        Fingerprint fingerprint = target.fingerprints(clock()).take(cancellation);
        drift.remember(fingerprint);
        return fingerprint;
    }

    /** Counts the coverage on the primary, as the gate before a switch needs it, and remembers the result for the trend. */
    public CoverageReport coverage(Cancellation cancellation, CoverageListener listener) {
        CoverageReport report = coverageScan().count(cancellation, listener);
        coverageHistory().add(report);
        return report;
    }

    /** The measurements of the coverage over time. */
    public CoverageHistory coverageHistory() {
        return new CoverageHistory(records.store(), profile.name());
    }

    /** The scan of the coverage, for its verdict before the count. */
    public CoverageScan coverageScan() {
        return new CoverageScan(
                target.database(),
                profile.policy().requiredModels().stream()
                        .map(RequiredModel::of)
                        .toList(),
                CoverageLimits.usual());
    }

    /** Gives rows without an organisation to one. */
    public Backfill backfill() {
        return new Backfill(target.database());
    }

    /** The organisations of the target. */
    public Directory directory() {
        return new Directory(target.database(), changeLog());
    }

    /** Takes one organisation in. */
    public Onboarding onboarding() {
        return new Onboarding(
                target.database(), changeLog(), receipts(), new DjangoApplication(target), operator.redactor());
    }

    /** Takes many organisations in. */
    public Batch batch() {
        return new Batch(
                target.database(), changeLog(), receipts(), new DjangoApplication(target), operator.redactor());
    }

    /** What onboardings wrote, as this workstation remembers it. */
    public Receipts receipts() {
        return new Receipts(files.onboardings(), change -> changes().state(change));
    }

    /** Takes an onboarding back. */
    public Undo undo() {
        return new Undo(target.database(), changeLog(), receipts());
    }

    /** Proves that organisations do not see each other. */
    public IsolationProof isolationProof() {
        ApplicationHost host = new ApplicationHost(target);
        return new IsolationProof(
                request -> host.ask(DjangoScript.ISOLATION, request.arguments(), request.cancellation()),
                target.database(),
                profile.policy().requiredModels(),
                profile.policy().acceptedWithoutOrganization(),
                clock());
    }

    /** The runs on this target. */
    public Runs runs(RunListener listener) {
        return new Runs(new RunEnvironment(
                stateDirectory(), this::host, operator.author(), operator.redactor(), operator.timing(), listener));
    }

    /** The console's directory on the primary host. */
    public StateDirectory stateDirectory() {
        TargetHost primary = target.primary();
        return new StateDirectory(
                primary.remote(), primary.ownerBySudo(), profile.app().stateDirectory());
    }

    /** What the steps of a switch need. */
    public SwitchPorts switchPorts() {
        return switchPorts(result -> {});
    }

    /**
     * What the steps of a switch need.
     *
     * @param checks told what the verification at the end of it finds, as it is known
     */
    public SwitchPorts switchPorts(Consumer<CheckResult> checks) {
        return new SwitchPorts(this::host, target.site(), verification().verifier(checks), drift);
    }

    /** The backups on the primary host. */
    public Backups backups() {
        return new Backups(backupPorts());
    }

    /** What backups need of this target. */
    BackupPorts backupPorts() {
        return BackupPorts.of(
                target, new KeptForRollback(() -> runs(RunListener.none()).list()), drift::since);
    }

    /** Copies what is known of the backups into the console's records. */
    public void rememberBackups() {
        ConsoleStore store = records.store();
        for (Backup backup : backups().list()) {
            BackupRecord now = backup.record(profile.name(), clock().instant());
            boolean known = store.find(BackupRecord.class, now.id())
                    .filter(before -> before.state().equals(now.state()))
                    .filter(before -> before.sha256().equals(now.sha256()))
                    .isPresent();
            if (!known) {
                store.put(now);
            }
        }
    }

    /** What a full rollback needs of this target. */
    RollbackPorts rollbackPorts() {
        return rollbackPorts(result -> {});
    }

    /** What a full rollback needs of this target; its checks are told like those of a switch. */
    RollbackPorts rollbackPorts(Consumer<CheckResult> checks) {
        return new RollbackPorts(backupPorts(), switchPorts(checks));
    }

    /** Tests every part of the profile. */
    public Doctor doctor() {
        return new Doctor(target, clock());
    }

    /** The checks that must hold after a switch. */
    public Verification verification() {
        return new Verification(target, clock());
    }

    /** Looks at the environment as it is. */
    public Monitoring monitoring() {
        return new Monitoring(target, clock());
    }

    /** What monitoring has measured. */
    public MonitoringHistory monitoringHistory() {
        return new MonitoringHistory(records.samples(profile.name()), profile.name());
    }

    /**
     * Looks again and again, keeps what was measured, and tells people of alerts.
     *
     * @param listener told every round, on the loop's thread
     */
    public MonitoringLoop monitoringLoop(Consumer<Round> listener) {
        return monitoringLoop(Ticker.of(clock()), listener);
    }

    /**
     * As {@link #monitoringLoop(Consumer)}, for who says otherwise when it is time to look.
     *
     * @param ticker the time that it goes by
     */
    public MonitoringLoop monitoringLoop(Ticker ticker, Consumer<Round> listener) {
        MonitoringHistory history = monitoringHistory();
        return new MonitoringLoop(monitoring()::look, course, ticker, round -> {
            listener.accept(round);
            round.changes().forEach(change -> notifications.tell(AlertNotice.of(change)));
            history.keep(round);
        });
    }

    RemoteHost host(String name) {
        return target.host(name)
                .map(TargetHost::remote)
                .orElseThrow(() -> new IllegalArgumentException("the profile has no host " + name));
    }

    InstantSource clock() {
        return operator.timing().clock();
    }

    @Override
    public void close() {
        // First, since it writes records until its end.
        notifications.close();
        records.close();
        target.close();
        secrets.close();
    }
}
