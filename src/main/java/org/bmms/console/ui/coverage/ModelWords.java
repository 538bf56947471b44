package org.bmms.console.ui.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Takes names apart that Django has written together: of a model {@code WorkshopAccessLog} the database only knows
 * {@code workshopaccesslog}.
 */
final class ModelWords {
    private static final Set<String> WORDS = Set.of(
            "access",
            "account",
            "activity",
            "alert",
            "aspirations",
            "assessment",
            "assignment",
            "baseline",
            "budget",
            "category",
            "ceiling",
            "challenges",
            "collection",
            "community",
            "coverage",
            "data",
            "definition",
            "entry",
            "event",
            "facilitator",
            "geographic",
            "governance",
            "indicator",
            "infrastructure",
            "item",
            "layer",
            "log",
            "mana",
            "map",
            "mapping",
            "member",
            "monitoring",
            "municipality",
            "need",
            "needs",
            "notification",
            "obc",
            "output",
            "participant",
            "point",
            "ppa",
            "prioritization",
            "profile",
            "province",
            "quarterly",
            "question",
            "report",
            "response",
            "session",
            "spatial",
            "stakeholder",
            "study",
            "survey",
            "synthesis",
            "team",
            "visualization",
            "vote",
            "workshop");

    private ModelWords() {}

    /** The words of a name; the name itself where it does not consist of known words. */
    static List<String> of(String name) {
        List<String> words = apart(name, 0);
        return words.isEmpty() ? List.of(name) : words;
    }

    /** The words from a position to the end, the longest possible first; empty if there is no way. */
    private static List<String> apart(String name, int from) {
        for (int to = name.length(); to > from; to--) {
            String word = name.substring(from, to);
            if (WORDS.contains(word)) {
                List<String> rest = to == name.length() ? List.of() : apart(name, to);
                if (to == name.length() || !rest.isEmpty()) {
                    List<String> all = new ArrayList<>(List.of(word));
                    all.addAll(rest);
                    return Collections.unmodifiableList(all);
                }
            }
        }
        return List.of();
    }
}
