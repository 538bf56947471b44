package org.bmms.console.audit;

import org.bmms.console.base.Message;

/**
 * The first record of a chain that does not fit.
 *
 * @param record its key: chain and number
 * @param kind what is wrong with it
 */
public record ChainBreak(String record, Kind kind) {

    /** What can be wrong. */
    public enum Kind {
        /** Its content is not the one that was written. */
        ALTERED,
        /** It is not there, while later ones are. */
        MISSING,
        /** It does not follow the one before it, which was replaced or moved. */
        OUT_OF_PLACE,
        /** It was there once; it and all later ones are not. */
        CUT_OFF,
        /** It is another one than this workstation has seen. */
        REWRITTEN,
        /** The journal on the server says something else than was audited. */
        JOURNAL_DIFFERS
    }

    /** In words. */
    public Message what() {
        return new Message("audit.break." + kind.name(), java.util.List.of(record));
    }
}
