package org.bmms.console.inspection;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.checklist.Prerequisite;
import org.bmms.console.target.profile.Role;

/** Everything that the console looks at for the checklist; the data of its items name these. */
public enum Probe {
    SECRET_KEY(ApplicationProbes.class, ApplicationProbes::secretKey),
    DEBUG(ApplicationProbes.class, ApplicationProbes::debug),
    ALLOWED_HOSTS(ApplicationProbes.class, ApplicationProbes::allowedHosts),
    TRUSTED_ORIGINS(ApplicationProbes.class, ApplicationProbes::trustedOrigins),
    DATABASE_URL(ApplicationProbes.class, ApplicationProbes::databaseUrl),
    ERROR_TRACKING(ApplicationProbes.class, ApplicationProbes::errorTracking),
    SUPERUSER(ApplicationProbes.class, ApplicationProbes::superuser),
    DEFAULT_ORGANIZATION(ApplicationProbes.class, ApplicationProbes::organization),
    GEOGRAPHY(ApplicationProbes.class, ApplicationProbes::geography),
    PYTHON(PythonProbes.class, PythonProbes::python),
    VIRTUAL_ENVIRONMENT(PythonProbes.class, PythonProbes::virtualEnvironment),
    DEPENDENCIES(PythonProbes.class, PythonProbes::dependencies),
    DJANGO_VERSION(PythonProbes.class, PythonProbes::django),
    SETTINGS_FILE(SettingsProbes.class, SettingsProbes::file),
    OBCMS_SETTINGS(SettingsProbes.class, SettingsProbes::obcms),
    BMMS_SETTINGS(SettingsProbes.class, SettingsProbes::bmms),
    SETTINGS_COPY(SettingsProbes.class, SettingsProbes::copied),
    CONFIGURATION_KNOWN(SettingsProbes.class, SettingsProbes::known),
    DEPLOY_CHECK(SettingsProbes.class, SettingsProbes::deployCheck),
    MAINTENANCE_PAGE(SettingsProbes.class, SettingsProbes::maintenance),
    DATABASE_READY(DatabaseProbes.class, DatabaseProbes::ready),
    DATABASE_SERVER(DatabaseProbes.class, DatabaseProbes::server),
    DATABASE_ENCODING(DatabaseProbes.class, DatabaseProbes::encoding),
    DATABASE_ROLE(DatabaseProbes.class, DatabaseProbes::role),
    COVERAGE(DatabaseProbes.class, DatabaseProbes::coverage),
    BACKUP_RECENT(BackupProbes.class, BackupProbes::recent),
    BACKUP_VERIFIED(BackupProbes.class, BackupProbes::verified),
    BACKUP_REHEARSED(BackupProbes.class, BackupProbes::rehearsed),
    BACKUP_SECURED(BackupProbes.class, BackupProbes::secured),
    BACKUP_RETENTION(BackupProbes.class, BackupProbes::retention),
    SERVER_ACCESS(HostProbes.class, HostProbes::access),
    PACKAGES(HostProbes.class, HostProbes::packages),
    APPLICATION_USER(HostProbes.class, HostProbes::user),
    FIREWALL(HostProbes.class, HostProbes::firewall),
    COMMIT(HostProbes.class, HostProbes::commit),
    APPLICATION_DIRECTORY(PathProbes.class, PathProbes::application),
    STATIC_FILES(PathProbes.class, PathProbes::collected),
    STATIC_PERMISSIONS(PathProbes.class, PathProbes::staticPermissions),
    MEDIA_DIRECTORY(PathProbes.class, PathProbes::media),
    CELERY_CONFIGURED(UnitProbes.class, UnitProbes::celeryConfigured),
    APP_UNIT(UnitProbes.class, UnitProbes.asInChecklist(Role.APP)),
    WORKER_UNIT(UnitProbes.class, UnitProbes.asInChecklist(Role.WORKER)),
    BEAT_UNIT(UnitProbes.class, UnitProbes.asInChecklist(Role.BEAT)),
    UNITS_ENABLED(UnitProbes.class, UnitProbes::allEnabled),
    APP_RUNNING(UnitProbes.class, UnitProbes.running(Role.APP)),
    WORKER_RUNNING(UnitProbes.class, UnitProbes.running(Role.WORKER)),
    BEAT_RUNNING(UnitProbes.class, UnitProbes.running(Role.BEAT)),
    CERTIFICATE(WebProbes.class, WebProbes::certificate),
    HTTPS(WebProbes.class, WebProbes::https),
    NGINX_SITE(WebProbes.class, WebProbes::nginxSite),
    NGINX_TEST(WebProbes.class, WebProbes::nginxTest),
    ADMINISTRATION(WebProbes.class, WebProbes::administration),
    CSRF(WebProbes.class, WebProbes::csrf),
    PERFORMANCE(WebProbes.class, WebProbes::performance),
    REDIS(VerificationProbes.class, VerificationProbes.of("redis")),
    APPLICATION_READY(VerificationProbes.class, VerificationProbes.of("ready")),
    MIGRATIONS(VerificationProbes.class, VerificationProbes.of("migrations")),
    SERVICES(VerificationProbes.class, VerificationProbes.of("services", "celery")),
    RESTARTED(VerificationProbes.class, VerificationProbes.of("settings")),
    JOURNAL(VerificationProbes.class, VerificationProbes.of("journal")),
    HOME(VerificationProbes.class, VerificationProbes.of("home", "login", "journal")),
    HOME_TIME(VerificationProbes.class, VerificationProbes.of("home", "home.time")),
    QUERY_TIME(VerificationProbes.class, VerificationProbes.of("query")),
    DEPLOYED(PrerequisiteProbes.class, PrerequisiteProbes.of(Prerequisite.DEPLOYED)),
    MIGRATED(PrerequisiteProbes.class, PrerequisiteProbes.of(Prerequisite.MIGRATED)),
    VALIDATED(PrerequisiteProbes.class, PrerequisiteProbes.of(Prerequisite.VALIDATED)),
    STAGED(PrerequisiteProbes.class, PrerequisiteProbes.of(Prerequisite.STAGED)),
    BMMS_MODE(Modes.class, Modes::bmms),
    SWITCHING(Modes.class, Modes::switching),
    PILOTS(PilotProbes.class, PilotProbes::created),
    PILOT_USERS(PilotProbes.class, PilotProbes::users),
    ISOLATION(PilotProbes.class, Duration.ofMinutes(10), PilotProbes::isolation),
    LOGS_WATCHED(PilotProbes.class, PilotProbes::watched);

    private final Class<?> where;
    private final Duration limit;
    /** References to static methods, which never change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Facts, ItemLook> judge;

    /** The verification takes a minute at most, the count of a large database longer. */
    Probe(Class<?> where, Function<Facts, ItemLook> judge) {
        this(where, Duration.ofMinutes(3), judge);
    }

    Probe(Class<?> where, Duration limit, Function<Facts, ItemLook> judge) {
        this.where = where;
        this.limit = limit;
        this.judge = judge;
    }

    /** The probe of this name. */
    public static Probe named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The names of all of them. */
    public static Set<String> names() {
        return Arrays.stream(values()).map(Probe::label).collect(Collectors.toSet());
    }

    /** Its name in the data of the checklist. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is looked at, and what is wanted of it. */
    public Message what() {
        return Message.of("inspection.probe." + label());
    }

    /** The class that judges it. */
    public Class<?> where() {
        return where;
    }

    /** After so long nobody can tell. */
    Duration limit() {
        return limit;
    }

    /** Judges what was found. */
    ItemLook judge(Facts facts) {
        return judge.apply(facts);
    }
}
