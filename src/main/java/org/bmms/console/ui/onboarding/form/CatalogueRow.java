package org.bmms.console.ui.onboarding.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.form.Moa;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that can be chosen.
 *
 * @param entry as it is stored; null if it is not
 */
record CatalogueRow(
        String code,
        String name,
        String type,
        Standing standing,
        @Nullable OrganizationEntry entry) {

    /** How far an organisation is. */
    enum Standing {
        /** Nobody could look. */
        UNKNOWN,
        /** In the catalogue only. */
        NOT_STORED,
        /** In the database, without users and without a day of onboarding. */
        STORED,
        /** It was taken in. */
        ONBOARDED
    }

    /**
     * The catalogue, and what is stored beyond it.
     *
     * @param known null while nobody could look
     */
    static List<CatalogueRow> all(List<Moa> catalogue, @Nullable Known known) {
        List<CatalogueRow> rows = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Moa moa : catalogue) {
            codes.add(moa.code());
            Optional<OrganizationEntry> entry = known == null ? Optional.empty() : known.find(moa.code());
            rows.add(entry.map(CatalogueRow::of)
                    .orElseGet(() -> new CatalogueRow(
                            moa.code(),
                            moa.name(),
                            moa.type(),
                            known == null ? Standing.UNKNOWN : Standing.NOT_STORED,
                            null)));
        }
        if (known != null) {
            known.organizations().stream()
                    .filter(entry -> !codes.contains(entry.code()))
                    .map(CatalogueRow::of)
                    .forEach(rows::add);
        }
        return List.copyOf(rows);
    }

    private static CatalogueRow of(OrganizationEntry entry) {
        boolean onboarded = entry.onboardingDate().isPresent()
                || (entry.pilot().orElse(false) && entry.members().orElse(0L) > 0);
        return new CatalogueRow(
                entry.code(), entry.name(), entry.type(), onboarded ? Standing.ONBOARDED : Standing.STORED, entry);
    }

    /** The day it was taken in. */
    Optional<LocalDate> since() {
        return Optional.ofNullable(entry).flatMap(OrganizationEntry::onboardingDate);
    }

    /** Whether every word that is looked for is in its code or name. */
    boolean matches(String wanted) {
        String all = (code + " " + name).toLowerCase(Locale.ROOT);
        for (String word : wanted.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
