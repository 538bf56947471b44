package org.bmms.console.session;

import java.time.InstantSource;
import org.bmms.console.activation.SwitchPorts;
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
import org.bmms.console.doctor.Doctor;
import org.bmms.console.remote.HostKeys;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.SshSettings;
import org.bmms.console.rollback.KeptForRollback;
import org.bmms.console.rollback.RollbackPorts;
import org.bmms.console.run.RunEnvironment;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.Runs;
import org.bmms.console.run.StateDirectory;
import org.bmms.console.target.connection.SshHosts;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.Profile;
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
    private final DriftCheck drift;

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
        this.drift = new DriftCheck(() -> fingerprint(Cancellation.none()));
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

    /** The servers, database, Redis and site. */
    public TargetSystem target() {
        return target;
    }

    /** The console's own records of this environment. */
    public Records records() {
        return records;
    }

    /** Looks at everything; what was seen can later be named as a difference. */
    public Fingerprint fingerprint(Cancellation cancellation) {
        Fingerprint fingerprint = target.fingerprints(clock()).take(cancellation);
        drift.remember(fingerprint);
        return fingerprint;
    }

    /** Counts the coverage and remembers the result for the trend. */
    public CoverageReport coverage(Cancellation cancellation, CoverageListener listener) {
        CoverageReport report = coverageScan().count(cancellation, listener);
        new CoverageHistory(records.store(), profile.name()).add(report);
        return report;
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
        return new SwitchPorts(this::host, target.site(), verification().verifier(), drift);
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
        return new RollbackPorts(backupPorts(), switchPorts());
    }

    /** Tests every part of the profile. */
    public Doctor doctor() {
        return new Doctor(target, clock());
    }

    /** The checks that must hold after a switch. */
    public Verification verification() {
        return new Verification(target, clock());
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
        records.close();
        target.close();
        secrets.close();
    }
}
