package org.bmms.console.ui.organizations;

import java.util.Comparator;
import java.util.Locale;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OwnedRows;

/** The columns of the list from left to right, each with the order it gives the list. */
enum OrganizationColumn {
    CODE,
    NAME,
    TYPE,
    ACTIVE,
    PILOT,
    MEMBERS,
    ROWS,
    ONBOARDING,
    GO_LIVE;

    /** The key of its name. */
    String textKey() {
        return "ui-organizations.column." + name();
    }

    /** What the list is sorted by; those that are equal stand by their codes. */
    Comparator<OrganizationEntry> order(boolean descending) {
        return (descending ? order().reversed() : order()).thenComparing(OrganizationEntry::code);
    }

    /** Whether one usually wants to see the largest first. */
    boolean largestFirst() {
        return this != CODE && this != NAME && this != TYPE;
    }

    /** What is not known comes before everything else. */
    private Comparator<OrganizationEntry> order() {
        return switch (this) {
            case CODE -> Comparator.comparing(OrganizationEntry::code);
            case NAME -> Comparator.comparing(entry -> entry.name().toLowerCase(Locale.ROOT));
            case TYPE -> Comparator.comparing(OrganizationEntry::type);
            case ACTIVE -> Comparator.comparing(OrganizationEntry::active);
            case PILOT -> Comparator.comparing(entry -> entry.pilot().orElse(false));
            case MEMBERS -> Comparator.comparing(entry -> entry.members().orElse(-1L));
            case ROWS ->
                Comparator.comparing(entry -> entry.rows().map(OwnedRows::total).orElse(-1L));
            case ONBOARDING ->
                Comparator.comparing(
                        entry -> entry.onboardingDate().map(Object::toString).orElse(""));
            case GO_LIVE ->
                Comparator.comparing(
                        entry -> entry.goLiveDate().map(Object::toString).orElse(""));
        };
    }
}
