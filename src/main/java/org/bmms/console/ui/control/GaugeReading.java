package org.bmms.console.ui.control;

/**
 * What a gauge shows.
 *
 * @param state which form it has
 * @param part how many are as they should be; counts for {@link State#GAPS} only
 * @param whole of how many
 * @param serious whether a failed state is drawn as a danger, else neutral
 * @param centre the text in its middle; may be empty
 */
public record GaugeReading(State state, long part, long whole, boolean serious, String centre) {

    /** The forms of a gauge. */
    public enum State {
        /** Proven by the catalog: closed, with a shield. */
        ENFORCED,
        /** Nothing is missing: closed. */
        FULL,
        /** Something is missing: the rest as a second arc. */
        GAPS,
        /** There is nothing to measure by: dashed. */
        NO_COLUMN,
        /** What it was measured by is gone: dashed and struck through. */
        DROPPED,
        /** There are no rows: a thin ring. */
        EMPTY,
        /** Something is missing, or nobody knows yet, and it is being counted. */
        COUNTING,
        /** It could not be read. */
        UNKNOWN,
        /** A count that must be zero and is not: closed, in danger. */
        SOME_WRONG,
        /** A count that must be zero and is: closed. */
        NONE_WRONG
    }

    /** A state that has no numbers. */
    public static GaugeReading of(State state, boolean serious, String centre) {
        return new GaugeReading(state, 0, 0, serious, centre);
    }
}
