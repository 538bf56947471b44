package org.bmms.console.verification;

import org.bmms.console.base.FailureCode;

/** What the verification can find. Nothing of it changes the target. */
public enum VerificationFailure implements FailureCode {
    /** A unit does not run; arguments: host, unit, state, result. */
    UNIT("VERIFY-UNIT"),
    /** A unit restarted by itself; arguments: host, unit, restarts, what was seen. */
    RESTARTED("VERIFY-RESTARTED"),
    /** Processes are older than the settings file; arguments: host, unit, started, written. */
    STALE("VERIFY-STALE"),
    /** The application does not say that it is healthy; argument: the answer's status. */
    HEALTH("VERIFY-HEALTH"),
    /** The application does not say that it is ready; arguments: the answer's status, its checks. */
    READY("VERIFY-READY"),
    /** Processes of a unit are in the other mode; arguments: host, unit, mode, expected mode. */
    MODE("VERIFY-MODE"),
    /** The helper functions disagree with the mode; arguments: host, unit, multi-tenant, switching, expected mode. */
    TENANCY("VERIFY-TENANCY"),
    /** DEBUG is on; arguments: host, unit. */
    DEBUG("VERIFY-DEBUG"),
    /** The application does not say a setting; arguments: host, unit, setting. */
    NOT_SAID("VERIFY-NOT-SAID"),
    /** A file of a unit's environment cannot be read, which may set the mode; arguments: host, unit, files. */
    ENVIRONMENT("VERIFY-ENVIRONMENT"),
    /** Migrations of the code are not applied; arguments: host, number, their names. */
    MIGRATIONS("VERIFY-MIGRATIONS"),
    /** The organisation columns are not as the mode needs them; argument: the state. */
    SCHEMA("VERIFY-SCHEMA"),
    /** A query is slow; arguments: milliseconds, rows, table, limit in milliseconds. */
    QUERY_SLOW("VERIFY-QUERY-SLOW"),
    /** No table is there to measure a query with; argument: the names looked for. */
    NO_TABLE("VERIFY-NO-TABLE"),
    /** No Celery worker of a host answers; arguments: host, seconds, who answers. */
    CELERY("VERIFY-CELERY"),
    /** The log has errors since the restart; arguments: host, unit, number, the first, start. */
    JOURNAL("VERIFY-JOURNAL"),
    /** The journal has nothing since the restart; arguments: host, unit, start. */
    JOURNAL_EMPTY("VERIFY-JOURNAL-EMPTY"),
    /** A page is not answered as it should be; arguments: path, status. */
    PAGE("VERIFY-PAGE"),
    /** The home page is slow; arguments: milliseconds, limit in milliseconds. */
    HOME_SLOW("VERIFY-HOME-SLOW"),
    /** The header Strict-Transport-Security is missing. */
    HSTS("VERIFY-HSTS"),
    /** The site is reached without encryption, so this cannot be looked at; argument: the address. */
    PLAIN("VERIFY-PLAIN"),
    /** The certificate ends soon; arguments: days, limit in days, end. */
    CERTIFICATE_ENDS("VERIFY-CERTIFICATE-ENDS"),
    /** The application's own verification fails; argument: host. */
    OWN_COMMAND("VERIFY-COMMAND"),
    /** A check did not end in time; argument: seconds. */
    TIME_LIMIT("VERIFY-TIME-LIMIT"),
    /** The operator cancelled. */
    CANCELLED("VERIFY-CANCELLED");

    private final String code;

    VerificationFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "verification";
    }
}
