package org.bmms.console.ui.organizations;

import java.util.Locale;
import java.util.stream.Stream;
import org.bmms.console.onboarding.directory.OrganizationEntry;

/**
 * Which organisations are listed.
 *
 * @param text in the code, the name, the type or the focal person's login
 * @param kind of which kind
 */
record OrganizationFilter(String text, Kind kind) {
    /** All of them. */
    static final OrganizationFilter ALL = new OrganizationFilter("", Kind.ALL);

    /** Kinds that one looks for. */
    enum Kind {
        ALL,
        PILOTS,
        INACTIVE;

        boolean holds(OrganizationEntry entry) {
            return switch (this) {
                case ALL -> true;
                case PILOTS -> entry.pilot().orElse(false);
                case INACTIVE -> !entry.active();
            };
        }
    }

    boolean passes(OrganizationEntry entry) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return kind.holds(entry)
                && Stream.of(
                                entry.code(),
                                entry.name(),
                                entry.type(),
                                entry.focalPerson()
                                        .map(OrganizationEntry.FocalPerson::username)
                                        .orElse(""))
                        .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
    }

    OrganizationFilter withText(String other) {
        return new OrganizationFilter(other, kind);
    }

    OrganizationFilter withKind(Kind other) {
        return new OrganizationFilter(text, other);
    }
}
