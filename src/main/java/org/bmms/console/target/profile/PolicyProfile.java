package org.bmms.console.target.profile;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How careful the console is with this environment.
 *
 * @param guard time in which a switch must be confirmed before the server takes it back by itself; zero is no guard
 * @param restartLimit how long a unit may take to stop or start
 * @param readyLimit how long the site may take until it is ready after a restart
 * @param celeryDrain how long to wait for running Celery tasks before workers are stopped
 * @param backupRetention age after which a backup may be removed; a rollback target never is
 * @param keepBackups number of newest backups kept whatever their age
 * @param backupMaxAge age up to which a rehearsed backup lets a switch begin
 * @param rollbackOnFailure a failed switch is taken back without asking
 * @param requiredModels tables that must be covered; alternatives for one model are separated by {@code |}
 * @param acceptedWithoutOrganization required tables that are known to have no organisation column, so that all
 *     organisations see their rows; their gauge stays failed, and a plan warns instead of being refused
 * @param planExpiry age at which a plan is no longer run
 * @param defaultOrganizationCode owner of rows without an organisation; null means the settings file's
 * @param ocmCode code of the oversight organisation, written as {@code OCM_ORGANIZATION_CODE}
 */
public record PolicyProfile(
        Duration guard,
        Duration restartLimit,
        Duration readyLimit,
        Duration celeryDrain,
        Duration backupRetention,
        int keepBackups,
        Duration backupMaxAge,
        boolean rollbackOnFailure,
        List<String> requiredModels,
        List<String> acceptedWithoutOrganization,
        Duration planExpiry,
        @Nullable String defaultOrganizationCode,
        String ocmCode) {

    /** Communities, Assessments and PPAs (checklist § BMMS Step 1), by their tables in both schemas. */
    public static final List<String> REQUIRED_MODELS = List.of(
            "communities_community|communities_obc_community",
            "mana_assessment",
            "project_central_ppa|monitoring_monitoringentry");

    public PolicyProfile {
        requiredModels = List.copyOf(requiredModels);
        acceptedWithoutOrganization = List.copyOf(acceptedWithoutOrganization);
    }

    /** The console's defaults for an environment of this kind. */
    public static PolicyProfile of(Kind kind) {
        return new PolicyProfile(
                Duration.ofSeconds(120),
                Duration.ofSeconds(120),
                Duration.ofSeconds(90),
                Duration.ofSeconds(60),
                Duration.ofDays(30),
                3,
                Duration.ofHours(24),
                kind == Kind.PRODUCTION,
                REQUIRED_MODELS,
                List.of(),
                Duration.ofMinutes(30),
                null,
                "OCM");
    }

    /** The same policy where these required tables are known to have no organisation column. */
    public PolicyProfile accepting(List<String> tablesWithoutOrganization) {
        return new PolicyProfile(
                guard,
                restartLimit,
                readyLimit,
                celeryDrain,
                backupRetention,
                keepBackups,
                backupMaxAge,
                rollbackOnFailure,
                requiredModels,
                tablesWithoutOrganization,
                planExpiry,
                defaultOrganizationCode,
                ocmCode);
    }
}
