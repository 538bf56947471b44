package org.bmms.console.target.profile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What monitoring measures, with the limits that it is judged by: the checklist's where it has a number, otherwise the
 * console's for what the checklist asks in words. A profile may set others.
 */
public enum Measure {
    /** Whether a host answers over SSH. */
    HOST(MeasureUnit.STATE, 1, 1, Places.MONITORING),
    /** How long a host takes to say how busy it is. */
    HOST_ANSWER(MeasureUnit.MILLISECONDS, 3000, 10_000, Places.PERFORMANCE),
    /** Load for each processor, averaged over five minutes. */
    HOST_LOAD(MeasureUnit.LOAD, 2, 8, Places.PERFORMANCE),
    /** Memory that programs can still get. */
    HOST_MEMORY(MeasureUnit.PERCENT, 10, 3, Places.PERFORMANCE),
    /** Space left on a file system. */
    HOST_DISK(MeasureUnit.PERCENT, 15, 5, Places.BACKUP),
    /** Whether a unit is active. */
    UNIT(MeasureUnit.STATE, 1, 1, Places.SERVICES),
    /** How often systemd has restarted a unit by itself, if the last time was within ten minutes. */
    UNIT_RESTARTS(MeasureUnit.COUNT, 1, 3, Places.SERVICES),
    /** Whether Redis answers PING. */
    REDIS(MeasureUnit.STATE, 1, 1, Places.SERVICES),
    REDIS_ANSWER(MeasureUnit.MILLISECONDS, 1000, 3000, Places.SERVICES),
    /** Of the memory that Redis may use, if it has a limit. */
    REDIS_MEMORY(MeasureUnit.PERCENT, 80, 95, Places.SERVICES),
    /** Of the clients that Redis accepts. */
    REDIS_CLIENTS(MeasureUnit.PERCENT, 80, 95, Places.SERVICES),
    /** Of the Sentinels, those that agree on where Redis is. */
    REDIS_SENTINELS(MeasureUnit.PERCENT, 100, 50, Places.SERVICES),
    /** Tasks that wait in a queue. */
    QUEUE(MeasureUnit.COUNT, 100, 1000, Places.SERVICES),
    /** Workers that should answer and do not. */
    WORKERS_MISSING(MeasureUnit.COUNT, 1, 1, Places.SERVICES),
    /** Tasks that workers have in hand. */
    TASKS(MeasureUnit.COUNT, null, null, Places.SERVICES),
    /** For how long the oldest of them has been worked on. */
    TASK_AGE(MeasureUnit.SECONDS, 3600, null, Places.SERVICES),
    /** How long ago the scheduler was last seen at work. */
    BEAT_AGE(MeasureUnit.SECONDS, 90_000, null, Places.SERVICES),
    /** Whether the database answers. */
    DATABASE(MeasureUnit.STATE, 1, 1, Places.DATABASE),
    /** How long the server takes for a hundred rows of the first required model. */
    DATABASE_QUERY(MeasureUnit.MILLISECONDS, 100, 1000, Places.QUERY),
    /** Of the connections that the server accepts. */
    DATABASE_CONNECTIONS(MeasureUnit.PERCENT, 80, 95, Places.DATABASE),
    /** For how long the longest statement has been running. */
    DATABASE_LONGEST(MeasureUnit.SECONDS, 60, 600, Places.QUERY),
    /** Statements that wait for a lock. */
    DATABASE_WAITING(MeasureUnit.COUNT, 5, 20, Places.QUERY),
    DATABASE_SIZE(MeasureUnit.BYTES, null, null, Places.DATABASE),
    /** Blocks that were found in memory, of all that were read. */
    DATABASE_CACHE(MeasureUnit.PERCENT, 90, null, Places.QUERY),
    /** Deadlocks since the look before. */
    DATABASE_DEADLOCKS(MeasureUnit.COUNT, 1, null, Places.DATABASE),
    /** How far a standby is behind. */
    DATABASE_LAG(MeasureUnit.SECONDS, 30, 300, Places.DATABASE),
    /** Whether the site is ready: application, database and cache. */
    SITE(MeasureUnit.STATE, 1, 1, Places.APPLICATION),
    /** How long the home page takes; 500 ms and 2 s are the checklist's. */
    SITE_ANSWER(MeasureUnit.MILLISECONDS, 500, 2000, Places.PERFORMANCE),
    /** Whether the home page was a server error. */
    SITE_ERRORS(MeasureUnit.COUNT, 1, 1, Places.APPLICATION),
    /** How long the site's certificate is still valid. */
    CERTIFICATE(MeasureUnit.DAYS, 30, 7, Places.SECURITY);

    private final MeasureUnit unit;

    @SuppressWarnings("ImmutableEnumChecker") // A record of two numbers.
    private final Limits limits;

    private final String section;

    Measure(MeasureUnit unit, @Nullable Integer attention, @Nullable Integer failed, String section) {
        this.unit = unit;
        this.limits = new Limits(whole(attention), whole(failed));
        this.section = section;
    }

    private static @Nullable Long whole(@Nullable Integer number) {
        return number == null ? null : number.longValue();
    }

    /** Where the checklist asks for it. */
    private static final class Places {
        static final String MONITORING = "BMMS Mode Deployment, Step 6: Monitoring Setup";
        static final String PERFORMANCE = "OBCMS Mode Deployment, Step 8: Performance acceptable";
        static final String BACKUP = "Pre-Deployment Checklist: Backup Strategy";
        static final String SERVICES = "Post-Deployment Verification: Service Health";
        static final String DATABASE = "Post-Deployment Verification: Database Health";
        static final String QUERY = "Post-Deployment Verification: Query performance acceptable";
        static final String APPLICATION = "Post-Deployment Verification: Application Health";
        static final String SECURITY = "Pre-Deployment Checklist: SSL certificates valid";
    }

    /** Its name in a profile and in what is kept. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public MeasureUnit unit() {
        return unit;
    }

    /** The usual limits. */
    public Limits limits() {
        return limits;
    }

    /** The section of the checklist that asks for it. */
    public String section() {
        return section;
    }

    /** Whether less is worse. */
    public boolean isLessWorse() {
        return switch (this) {
            case HOST_MEMORY, HOST_DISK, REDIS_SENTINELS, DATABASE_CACHE, CERTIFICATE -> true;
            default -> unit == MeasureUnit.STATE;
        };
    }

    /** Whether a profile may set its limits; not for what either is or is not. */
    public boolean isAdjustable() {
        return unit != MeasureUnit.STATE;
    }
}
