package org.bmms.console.database.cluster;

/** What a server is among several. */
public enum ServerPart {
    /** It takes writes. */
    PRIMARY,
    /** It follows the primary and can be read. */
    STANDBY,
    /** It takes writes, but another one took over from it, so what is written there would be lost. */
    FORMER,
    /** It does not answer, or nothing that helps. */
    SILENT
}
