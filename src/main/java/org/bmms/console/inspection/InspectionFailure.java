package org.bmms.console.inspection;

import org.bmms.console.base.FailureCode;

/** What is found wrong with an item of the checklist, beyond what other packages say. Nothing of it changes the target. */
public enum InspectionFailure implements FailureCode {
    /** A fact could not be read; arguments: what, the code of why. */
    UNREADABLE("INSPECT-UNREADABLE"),
    /** The application does not say something; arguments: host, what. */
    NOT_SAID("INSPECT-NOT-SAID"),
    /** SECRET_KEY is easy to guess; arguments: host, characters, different ones, bits. */
    SECRET_KEY_WEAK("INSPECT-KEY-WEAK"),
    /** SECRET_KEY is one for development; argument: host. */
    SECRET_KEY_INSECURE("INSPECT-KEY-DEVELOPMENT"),
    /** DEBUG is on; argument: host. */
    DEBUG("INSPECT-DEBUG"),
    /** Any name is answered; argument: host. */
    HOSTS_ANY("INSPECT-HOSTS-ANY"),
    /** The site's name is not answered; arguments: host, name. */
    HOSTS_MISSING("INSPECT-HOSTS-MISSING"),
    /** No origin is trusted, or not the site's; arguments: host, origin. */
    ORIGIN_MISSING("INSPECT-ORIGIN-MISSING"),
    /** An origin is trusted without encryption; arguments: host, origin. */
    ORIGIN_PLAIN("INSPECT-ORIGIN-PLAIN"),
    /** DATABASE_URL is not set; argument: host. */
    NO_DATABASE_URL("INSPECT-DATABASE-URL"),
    /** Nobody learns of errors; argument: host. */
    NO_ERROR_TRACKING("INSPECT-ERROR-TRACKING"),
    /** Sentry's address is set and nothing uses it; argument: host. */
    SENTRY_SILENT("INSPECT-SENTRY-SILENT"),
    /** Everybody on the host can read the settings; arguments: host, path, permissions. */
    SETTINGS_OPEN("INSPECT-SETTINGS-OPEN"),
    /** Settings have no value in the file; arguments: host, path, names. */
    SETTINGS_MISSING("INSPECT-SETTINGS-MISSING"),
    /** Settings are not as OBCMS mode wants them; arguments: host, names with values. */
    SETTINGS_MODE("INSPECT-SETTINGS-MODE"),
    /** No copy of the settings file lies beside it; arguments: host, path. */
    NO_SETTINGS_COPY("INSPECT-SETTINGS-COPY"),
    /** No maintenance page is prepared; it is optional. */
    NO_MAINTENANCE("INSPECT-MAINTENANCE"),
    /** Django's check finds errors; argument: host. */
    CHECK_DEPLOY("INSPECT-CHECK-DEPLOY"),
    /** The mode is not known; argument: none. */
    MODE_UNKNOWN("INSPECT-MODE-UNKNOWN"),
    /** File and application disagree; arguments: mode in the file, mode in effect. */
    MODE_DIFFERS("INSPECT-MODE-DIFFERS"),
    /** The mode is not BMMS; argument: where. */
    NOT_SWITCHED("INSPECT-NOT-SWITCHED"),
    /** Python is too old; arguments: host, version, least version. */
    PYTHON_OLD("INSPECT-PYTHON"),
    /** The application runs outside of a virtual environment; argument: host. */
    NO_ENVIRONMENT("INSPECT-VIRTUAL-ENVIRONMENT"),
    /** There is no file of requirements; argument: host. */
    NO_REQUIREMENTS("INSPECT-REQUIREMENTS"),
    /** Packages are missing or in other versions; arguments: host, number, names, file. */
    DEPENDENCIES("INSPECT-DEPENDENCIES"),
    /** Django is too old; arguments: host, version, least version. */
    DJANGO_OLD("INSPECT-DJANGO"),
    /** Nobody can write to the database; argument: database. */
    REPLICA("INSPECT-REPLICA"),
    /** PostgreSQL is too old; arguments: version, least version. */
    DATABASE_OLD("INSPECT-DATABASE-OLD"),
    /** Nearly all connections are taken; arguments: connections, most. */
    DATABASE_FULL("INSPECT-DATABASE-CONNECTIONS"),
    /** The encoding is not UTF8; arguments: database, encoding. */
    ENCODING("INSPECT-ENCODING"),
    /** Sorting knows no language; arguments: database, collation, character type. */
    COLLATION("INSPECT-COLLATION"),
    /** Nothing is forbidden to the role; argument: role. */
    ROLE_SUPERUSER("INSPECT-ROLE-SUPERUSER"),
    /** The role may do more than it needs; arguments: role, attributes. */
    ROLE_MORE("INSPECT-ROLE-MORE"),
    /** The role cannot run migrations; argument: role. */
    ROLE_LESS("INSPECT-ROLE-LESS"),
    /** There is no superuser; argument: host. */
    NO_SUPERUSER("INSPECT-SUPERUSER"),
    /** The default organisation is not there; arguments: host, code. */
    NO_ORGANIZATION("INSPECT-ORGANIZATION"),
    /** Geographic data are not there; arguments: host, what is missing. */
    NO_GEOGRAPHY("INSPECT-GEOGRAPHY"),
    /** Rows are without an organisation, or in a wrong one; argument: the first reason. */
    COVERAGE("INSPECT-COVERAGE"),
    /** There is no verified backup; argument: directory. */
    NO_BACKUP("INSPECT-NO-BACKUP"),
    /** The newest backup is too old; arguments: its name, hours, most hours. */
    BACKUP_OLD("INSPECT-BACKUP-OLD"),
    /** No backup was ever restored and compared. */
    NOT_REHEARSED("INSPECT-NOT-REHEARSED"),
    /** Others can look into the directory of backups; arguments: path, permissions. */
    BACKUP_OPEN("INSPECT-BACKUP-OPEN"),
    /** Backups are kept for less than is recommended; arguments: days, recommended days. */
    RETENTION("INSPECT-RETENTION"),
    /** The console logs in as root; argument: host. */
    LOGIN_ROOT("INSPECT-LOGIN-ROOT"),
    /** The server has no packages of Debian's kind; argument: host. */
    NO_PACKAGES("INSPECT-NO-PACKAGES"),
    /** None of the checklist's packages is installed; arguments: host, names. */
    PACKAGES_MISSING("INSPECT-PACKAGES-MISSING"),
    /** Packages have updates; arguments: host, number. */
    UPDATES("INSPECT-UPDATES"),
    /** The server has not looked for updates for long; arguments: host, days. */
    UPDATES_STALE("INSPECT-UPDATES-STALE"),
    /** The application's user is not there; arguments: host, user. */
    NO_USER("INSPECT-NO-USER"),
    /** The application belongs to root; argument: host. */
    USER_ROOT("INSPECT-USER-ROOT"),
    /** The application's user may become root; arguments: host, user, group. */
    USER_SUDO("INSPECT-USER-SUDO"),
    /** The application does not say a directory; arguments: host, setting. */
    PATH_UNSET("INSPECT-PATH-UNSET"),
    /** A path is not there; arguments: host, path. */
    PATH_MISSING("INSPECT-PATH-MISSING"),
    /** A path belongs to somebody else; arguments: host, path, owner, wanted owner. */
    PATH_OWNER("INSPECT-PATH-OWNER"),
    /** A path has wrong permissions; arguments: host, path, permissions, wanted ones. */
    PATH_MODE("INSPECT-PATH-MODE"),
    /** No static file was collected; arguments: host, path. */
    STATIC_EMPTY("INSPECT-STATIC-EMPTY"),
    /** The application's directory is no repository; argument: host. */
    NO_COMMIT("INSPECT-NO-COMMIT"),
    /** Hosts have different versions of the code; argument: the versions. */
    COMMITS_DIFFER("INSPECT-COMMITS"),
    /** There is no firewall; argument: host. */
    NO_FIREWALL("INSPECT-NO-FIREWALL"),
    /** The firewall lets in what no rule names; arguments: host, program. */
    FIREWALL_OPEN("INSPECT-FIREWALL-OPEN"),
    /** A unit is not there; arguments: host, unit. */
    UNIT_MISSING("INSPECT-UNIT-MISSING"),
    /** A unit is not started at boot; arguments: host, unit, state. */
    UNIT_DISABLED("INSPECT-UNIT-DISABLED"),
    /** A unit does not run; arguments: host, unit, state. */
    UNIT_DOWN("INSPECT-UNIT-DOWN"),
    /** A unit runs as root; arguments: host, unit. */
    UNIT_ROOT("INSPECT-UNIT-ROOT"),
    /** A unit differs from the checklist's; arguments: host, unit, how. */
    UNIT_DIFFERS("INSPECT-UNIT-DIFFERS"),
    /** The site is reached without encryption; argument: address. */
    NO_HTTPS("INSPECT-NO-HTTPS"),
    /** nginx refuses its configuration; argument: host. */
    NGINX_TEST("INSPECT-NGINX-TEST"),
    /** nginx does not serve the site; arguments: host, name. */
    NGINX_NO_SITE("INSPECT-NGINX-SITE"),
    /** A page is not as it should be; arguments: path, status. */
    PAGE("INSPECT-PAGE"),
    /** A form without its token is taken; arguments: path, status. */
    CSRF_OFF("INSPECT-CSRF"),
    /** No form could be sent; arguments: path, status. */
    CSRF_UNTRIED("INSPECT-CSRF-UNTRIED"),
    /** The site answers slowly; arguments: milliseconds, limit in milliseconds. */
    SLOW("INSPECT-SLOW"),
    /** A host is busy; arguments: host, load of a processor. */
    BUSY("INSPECT-BUSY"),
    /** A host has little memory left; arguments: host, percent. */
    MEMORY("INSPECT-MEMORY"),
    /** A prerequisite is not met; argument: the first reason. */
    PREREQUISITE("INSPECT-PREREQUISITE"),
    /** There are too few pilots; arguments: number, least number. */
    PILOTS_FEW("INSPECT-PILOTS"),
    /** A pilot has no users; argument: codes. */
    PILOT_NO_USERS("INSPECT-PILOT-USERS"),
    /** Members of pilots are superusers and see everything; argument: number. */
    PILOT_SUPERUSERS("INSPECT-PILOT-SUPERUSERS"),
    /** An organisation sees what belongs to another; arguments: pilot, the first leak. */
    LEAK("INSPECT-LEAK"),
    /** Isolation is not proven; arguments: pilot, the first reason. */
    UNPROVEN("INSPECT-ISOLATION-UNPROVEN"),
    /** Users cannot switch organisations; argument: host. */
    SWITCHING("INSPECT-SWITCHING"),
    /** Nobody is told of alerts. */
    NOBODY_TOLD("INSPECT-NOBODY-TOLD");

    private final String code;

    InspectionFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "inspection";
    }
}
