package org.bmms.console.ui.coverage;

import java.util.List;

/**
 * The tables of one Django application.
 *
 * @param application its name
 * @param cards its tables, the worst first
 */
record CoverageGroup(String application, List<TableCard> cards) {

    CoverageGroup {
        cards = List.copyOf(cards);
    }

    /** Tables that have an organisation column. */
    long tables() {
        return cards.stream().filter(card -> !card.coverage().lacksColumn()).count();
    }

    /** Required models that have none. */
    long withoutColumn() {
        return cards.size() - tables();
    }

    /** Its rows, as far as they are known. */
    long rows() {
        return cards.stream().mapToLong(TableCard::rows).sum();
    }

    /** Whether all its rows were counted; else they are the catalog's estimate. */
    boolean counted() {
        return cards.stream().allMatch(card -> card.coverage().exact());
    }

    /** Its counted rows without an organisation. */
    long missing() {
        return cards.stream()
                .mapToLong(card -> card.coverage().missing().orElse(0L))
                .sum();
    }

    /** Its rows in a wrong organisation. */
    long wrong() {
        return cards.stream().mapToLong(TableCard::wrong).sum();
    }
}
