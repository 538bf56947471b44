package org.bmms.console.target.profile;

/** In what something is measured. */
public enum MeasureUnit {
    /** 1 is as it should be, 0 is not. */
    STATE,
    COUNT,
    PERCENT,
    MILLISECONDS,
    SECONDS,
    DAYS,
    BYTES,
    /** Of the load average, for each processor. */
    LOAD
}
