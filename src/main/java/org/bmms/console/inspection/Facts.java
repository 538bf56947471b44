package org.bmms.console.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bmms.console.backup.Backup;
import org.bmms.console.checklist.PrerequisiteStand;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.monitoring.MonitoringSample;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.isolation.IsolationReport;
import org.bmms.console.remote.command.CheckReport;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.Firewall;
import org.bmms.console.remote.command.NginxReport;
import org.bmms.console.target.django.DeploymentFacts;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.verification.CheckResult;

/**
 * What the items of the checklist are judged by. Each fact is read when it is first asked for, once; where it cannot be
 * read, asking throws {@link org.bmms.console.base.FailureException}, and nobody can tell.
 */
public interface Facts {
    /** The environment. */
    Profile profile();

    /** The time, by this workstation's clock. */
    Instant now();

    /** The target as a whole. */
    Fingerprint fingerprint();

    /** The post-deployment verification for the mode of the settings file. */
    List<CheckResult> checks();

    /** The prerequisites of a switch. */
    List<PrerequisiteStand> prerequisites();

    /** The count of the coverage. */
    CoverageReport coverage();

    /** The backups, the newest first. */
    List<Backup> backups();

    /** The directory of backups; empty where there is none. */
    Optional<FileInfo> backupDirectory();

    /** What the application says, by host. */
    List<On<DeploymentFacts>> applications();

    /** The settings files. */
    List<On<SettingsState>> settings();

    /** The hosts of the application. */
    List<On<HostState>> hosts();

    /** The firewalls of all hosts. */
    List<On<Firewall>> firewalls();

    /** nginx on the hosts that serve the site. */
    List<On<NginxReport>> nginx();

    /** Django's own check for deployment. */
    List<On<CheckReport>> deployChecks();

    /** The database and the application's role. */
    DatabaseState database();

    /** What visitors get. */
    WebState web();

    /** How busy everything is. */
    MonitoringSample sample();

    /** The organisations. */
    List<OrganizationEntry> organizations();

    /** How many superusers are members of pilots; they bypass isolation; empty if that is not known. */
    OptionalLong pilotSuperusers();

    /** The proofs of isolation, one for each pilot; all that such a proof writes is rolled back. */
    List<IsolationReport> isolation();
}
