package org.bmms.console.onboarding.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bmms.console.onboarding.form.Module;

/** What an administrator may change of an organisation, by the names that forms and files use. */
public enum OrganizationField {
    ACTIVE("is_active"),
    PILOT("is_pilot"),
    HEAD_OFFICIAL("head_official"),
    HEAD_TITLE("head_title"),
    EMAIL("email"),
    PHONE("phone"),
    WEBSITE("website"),
    ADDRESS("address"),
    MODULES(Module.MANA.column()),
    ONBOARDING_DATE("onboarding_date"),
    GO_LIVE_DATE("go_live_date"),
    FOCAL_PERSON("primary_focal_person_id");

    private final String column;

    OrganizationField(String column) {
        this.column = column;
    }

    /** The field of that name. */
    public static Optional<OrganizationField> of(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label().equals(label))
                .findFirst();
    }

    /** Its name in forms and files, such as {@code go_live_date}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that holds it where the organisation table has one; of modules the first of several. */
    String column() {
        return column;
    }
}
