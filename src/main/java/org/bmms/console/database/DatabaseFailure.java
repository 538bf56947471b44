package org.bmms.console.database;

import org.bmms.console.base.FailureCode;

/**
 * What can go wrong between the console and PostgreSQL. Classified by SQLState (PostgreSQL manual, appendix A), never by
 * the text of a message.
 */
public enum DatabaseFailure implements FailureCode {
    /** A database URL cannot be read; argument: why. */
    URL_UNREADABLE("DB-URL"),
    /** A database URL leads to a Unix socket, which no tunnel of the console reaches. */
    SOCKET("DB-SOCKET"),
    /** A connection pooler answers instead of PostgreSQL. */
    POOLER("DB-POOLER"),
    /** A connection pooler answers; argument: PostgreSQL's own port. */
    POOLER_BEFORE("DB-POOLER-BEFORE"),
    /** None of several servers is the primary; argument: what each said. */
    NO_PRIMARY("DB-NO-PRIMARY"),
    /** More than one server says that it is the primary; argument: what each said. */
    SEVERAL_PRIMARIES("DB-SEVERAL-PRIMARIES"),
    /** The server that was to be written to is not the primary any more; arguments: that server, the primary. */
    PRIMARY_MOVED("DB-PRIMARY-MOVED"),
    /** No server is a standby that is to be read; argument: what it, or each, said. */
    NO_STANDBY("DB-NO-STANDBY"),
    /** A standby is too old to share a snapshot; arguments: the server, its version. */
    STANDBY_TOO_OLD("DB-STANDBY-TOO-OLD"),
    /** Nothing answers there; arguments: host, port. */
    UNREACHABLE("DB-UNREACHABLE"),
    /** The connection ended in the middle of the work; argument: the work. */
    CONNECTION_LOST("DB-LOST"),
    /** User or password refused; arguments: user, database. */
    AUTHENTICATION("DB-AUTH"),
    /** There is no database of that name; argument: the database. */
    NO_SUCH_DATABASE("DB-MISSING"),
    /** The role lacks a privilege; argument: the work. */
    PRIVILEGE("DB-PRIVILEGE"),
    /** A statement exceeded its time limit; arguments: the work, seconds. */
    TIME_LIMIT("DB-TIME-LIMIT"),
    /** The operator cancelled; argument: the work. */
    CANCELLED("DB-CANCELLED"),
    /** A lock was not granted in time; argument: the work. */
    LOCKED("DB-LOCKED"),
    /** Two transactions stood in each other's way and this one was ended; argument: the work. */
    CONFLICT("DB-CONFLICT"),
    /** The server has no disk space left; argument: the work. */
    DISK_FULL("DB-DISK-FULL"),
    /** The server accepts no more connections. */
    TOO_MANY_CONNECTIONS("DB-CONNECTIONS"),
    /** All connections of the console are in use; argument: seconds waited. */
    POOL_BUSY("DB-BUSY"),
    /** A constraint refused the data; arguments: the work, SQLState, constraint, table, column (empty if unknown). */
    CONSTRAINT("DB-CONSTRAINT"),
    /** The database or the role accepts no writes; argument: the work. */
    READ_ONLY("DB-READ-ONLY"),
    /** Any other refused statement; arguments: the work, SQLState. */
    STATEMENT_FAILED("DB-STATEMENT"),
    /** The connection ended while COMMIT was under way; argument: the work. */
    OUTCOME_UNKNOWN("DB-OUTCOME-UNKNOWN"),
    /** The connection was lost again and again during one reading; argument: how often. */
    LOST_AGAIN("DB-LOST-AGAIN"),
    /** The snapshot shared by several readers is gone. */
    SNAPSHOT_LOST("DB-SNAPSHOT-LOST"),
    /** A live database would be dropped, renamed or overwritten; arguments: the database, foreign connections. */
    LIVE_DATABASE("DB-LIVE"),
    /** The database exists already; argument: the database. */
    DATABASE_EXISTS("DB-EXISTS"),
    /** Somebody is still connected; argument: the work. */
    DATABASE_IN_USE("DB-IN-USE"),
    /** A name PostgreSQL would cut off or refuse; argument: the name. */
    NAME_REFUSED("DB-NAME"),
    /** The organisation table is not there; argument: its name. */
    NO_ORGANIZATION_TABLE("DB-NO-ORGANIZATIONS"),
    /** The organisation table has a key the console cannot work with; arguments: table, type. */
    ORGANIZATION_KEY("DB-ORGANIZATION-KEY");

    private final String code;

    DatabaseFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "database";
    }
}
