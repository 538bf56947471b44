package org.bmms.console.doctor;

import org.bmms.console.base.FailureCode;

/** What can be missing from a profile's target, beyond what the parts below say themselves. */
public enum DoctorFailure implements FailureCode {
    /** The login user is root; argument: host. */
    ROOT("DOCTOR-ROOT"),
    /** A clock is off; arguments: host, seconds. */
    CLOCK("DOCTOR-CLOCK"),
    /** sudo makes another user than asked; arguments: host, asked, got. */
    OTHER_USER("DOCTOR-OTHER-USER"),
    /** No guard can be armed; argument: host. */
    NO_GUARD("DOCTOR-NO-GUARD"),
    /** Programs are missing; arguments: host, names. */
    TOOLS("DOCTOR-TOOLS"),
    /** Programs that are only useful are missing; arguments: host, names. */
    USEFUL_TOOLS("DOCTOR-USEFUL-TOOLS"),
    /** Everybody on the host can read the settings; arguments: host, path, permissions. */
    SETTINGS_OPEN("DOCTOR-SETTINGS-OPEN"),
    /** A path is not there; arguments: host, path. */
    PATH_MISSING("DOCTOR-PATH-MISSING"),
    /** A path may not be used as needed; arguments: host, path, user, need. */
    PATH_DENIED("DOCTOR-PATH-DENIED"),
    /** A disk is nearly full; arguments: host, mount, megabytes free, megabytes needed. */
    DISK("DOCTOR-DISK"),
    /** Units do not exist; arguments: host, names, names that may be meant. */
    UNIT_MISSING("DOCTOR-UNIT-MISSING"),
    /** A unit does not run; arguments: host, unit, state. */
    UNIT_DOWN("DOCTOR-UNIT-DOWN"),
    /** The journal shows nothing; argument: host. */
    JOURNAL("DOCTOR-JOURNAL"),
    /** The application does not say its mode; arguments: host, what is missing. */
    NOT_SAID("DOCTOR-NOT-SAID"),
    /** DEBUG is on; argument: host. */
    DEBUG("DOCTOR-DEBUG"),
    /** The application uses another database than the console; arguments: the application's, the console's. */
    OTHER_DATABASE("DOCTOR-OTHER-DATABASE"),
    /** One of several servers of the database is no help; argument: what it said. */
    SERVER("DOCTOR-SERVER"),
    /** The standby cannot be used; argument: why. */
    STANDBY("DOCTOR-STANDBY"),
    /** The standby is far behind; arguments: server, seconds, bytes. */
    STANDBY_LATE("DOCTOR-STANDBY-LATE"),
    /** Sentinels differ on where Redis is; arguments: its name, the place, how many say so, how many there are. */
    SENTINELS("DOCTOR-SENTINELS"),
    /** The organisation columns are not there; argument: state. */
    SCHEMA("DOCTOR-SCHEMA"),
    /** The role may not read tables; arguments: role, number, names. */
    TABLES_UNREADABLE("DOCTOR-TABLES-UNREADABLE"),
    /** The role only reads; arguments: role, columns it may change, all columns. */
    READS_ONLY("DOCTOR-READS-ONLY"),
    /** The server is a replica. */
    REPLICA("DOCTOR-REPLICA"),
    /** The role may not create or rename databases; arguments: role, database. */
    NO_CREATEDB("DOCTOR-NO-CREATEDB"),
    /** The console's own database is not there and cannot be made; arguments: its name, the statement. */
    NO_STORE("DOCTOR-NO-STORE"),
    /** The console's own database may not be used; arguments: its name, the statement. */
    STORE_DENIED("DOCTOR-STORE-DENIED"),
    /** A client program is older than the server; arguments: host, program, its version, the server's. */
    CLIENT_OLD("DOCTOR-CLIENT-OLD"),
    /** The health page does not say healthy; argument: status. */
    HEALTH("DOCTOR-HEALTH"),
    /** The ready page does not say ready; arguments: status, checks. */
    READY("DOCTOR-READY"),
    /** The certificate ends soon; arguments: days, end. */
    CERTIFICATE_ENDS("DOCTOR-CERTIFICATE-ENDS"),
    /** Something remarkable in settings or units; argument: what. */
    FINDING("DOCTOR-FINDING"),
    /** It was not known in time; argument: seconds. */
    TIME_LIMIT("DOCTOR-TIME-LIMIT"),
    /** The operator cancelled. */
    CANCELLED("DOCTOR-CANCELLED");

    private final String code;

    DoctorFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "doctor";
    }
}
