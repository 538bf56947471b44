package org.bmms.console.ui.coverage;

import java.util.List;
import java.util.Locale;

/**
 * Which tables are listed.
 *
 * @param kind of tables
 * @param text that their name, their title or their application contains; empty for all
 */
record CoverageFilter(Kind kind, String text) {

    /** Kinds of tables. */
    enum Kind {
        ALL,
        /** Where something is missing, wrong or not known. */
        GAPS,
        REQUIRED;

        boolean has(TableCard card) {
            return switch (this) {
                case ALL -> true;
                case GAPS -> card.failing();
                case REQUIRED -> card.coverage().required();
            };
        }
    }

    /** All tables. */
    static CoverageFilter none() {
        return new CoverageFilter(Kind.ALL, "");
    }

    CoverageFilter with(Kind other) {
        return new CoverageFilter(other, text);
    }

    CoverageFilter with(String other) {
        return new CoverageFilter(kind, other);
    }

    /** The groups with the listed tables alone; groups without any are left out. */
    List<CoverageGroup> of(List<CoverageGroup> groups) {
        return groups.stream()
                .map(group -> new CoverageGroup(
                        group.application(),
                        group.cards().stream().filter(this::has).toList()))
                .filter(group -> !group.cards().isEmpty())
                .toList();
    }

    private boolean has(TableCard card) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return kind.has(card)
                && (wanted.isEmpty()
                        || card.table().toLowerCase(Locale.ROOT).contains(wanted)
                        || card.title().toLowerCase(Locale.ROOT).contains(wanted)
                        || card.coverage().application().contains(wanted));
    }
}
