package org.bmms.console.ui.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One line of the list of cards. */
sealed interface CardLine {

    /**
     * The head of a group.
     *
     * @param folded whether its cards are hidden
     */
    record Heading(CoverageGroup group, boolean folded) implements CardLine {}

    /**
     * Cards beside each other.
     *
     * @param columns for how many there is room
     */
    record Row(List<TableCard> cards, int columns) implements CardLine {

        public Row {
            cards = List.copyOf(cards);
        }
    }

    /**
     * The lines of groups.
     *
     * @param folded applications whose cards are hidden
     */
    static List<CardLine> of(List<CoverageGroup> groups, Collection<String> folded, int columns) {
        List<CardLine> lines = new ArrayList<>();
        for (CoverageGroup group : groups) {
            boolean hidden = folded.contains(group.application());
            lines.add(new Heading(group, hidden));
            for (int from = 0; !hidden && from < group.cards().size(); from += columns) {
                int to = Math.min(group.cards().size(), from + columns);
                lines.add(new Row(group.cards().subList(from, to), columns));
            }
        }
        return lines;
    }
}
