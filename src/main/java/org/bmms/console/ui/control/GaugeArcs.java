package org.bmms.console.ui.control;

/**
 * The two arcs of a gauge, in degrees clockwise from its start: what is covered, then what is missing. However little is
 * missing, its arc can be seen, so that a gauge looks closed only when nothing is.
 *
 * @param covered where the covered arc ends
 * @param missingFrom where the missing arc begins
 * @param missingTo where the missing arc ends; as {@code missingFrom} if nothing is missing
 */
record GaugeArcs(double covered, double missingFrom, double missingTo) {
    private static final double GAP = 3;

    /**
     * The arcs of a share.
     *
     * @param span degrees from the start of the gauge to its end; 360 closes it
     * @param least degrees of the smallest missing arc
     * @param part how many are covered
     * @param whole of how many, at least one
     */
    static GaugeArcs of(double span, double least, long part, long whole) {
        if (part >= whole) {
            return new GaugeArcs(span, span, span);
        }
        if (part <= 0) {
            return new GaugeArcs(0, 0, span);
        }
        double atEnd = span >= FULL ? GAP : 0;
        double room = span - GAP - atEnd;
        double missing = Math.max(least, room * (whole - part) / whole);
        double to = span - atEnd;
        return new GaugeArcs(room - missing, to - missing, to);
    }

    /** A closed ring. */
    static final double FULL = 360;

    /** How long the missing arc is. */
    double missing() {
        return missingTo - missingFrom;
    }
}
