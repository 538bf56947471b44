package org.bmms.console.coverage;

/** Receives what a scan finds while it runs, from any thread, each call quickly done. */
public interface CoverageListener {
    /** The quick verdict is there; counting begins. */
    default void judged(CoverageReport verdict) {}

    /** One table was counted, or could not be. */
    default void counted(TableCoverage table) {}

    /** So many of so many rows, by the catalog's estimate, are counted. */
    default void progress(long done, long total) {}

    /** The connection was lost and the scan waits for the database. */
    default void interrupted(int times) {}

    /** A listener that is not interested. */
    static CoverageListener none() {
        return new CoverageListener() {};
    }
}
