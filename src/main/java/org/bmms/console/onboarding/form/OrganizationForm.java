package org.bmms.console.onboarding.form;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * An organisation to be taken in.
 *
 * @param code its code, such as {@code MOH}
 * @param name its name
 * @param type such as {@code ministry}
 * @param pilot whether it is a pilot
 * @param description what it does, or empty
 * @param contact how it is reached
 * @param modules the parts it may use; empty to leave an existing organisation's as they are, and to give a new one all
 * @param onboardingDate the day it is taken in; empty for today, or for the day that is stored already
 * @param goLiveDate the day it begins to work, if that is known
 */
public record OrganizationForm(
        String code,
        String name,
        String type,
        boolean pilot,
        String description,
        Contact contact,
        Optional<Set<Module>> modules,
        Optional<LocalDate> onboardingDate,
        Optional<LocalDate> goLiveDate) {

    public OrganizationForm {
        code = code.strip();
        name = name.strip();
        type = type.strip();
        description = description.strip();
        modules = modules.map(chosen -> chosen.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(chosen)));
    }

    /** A pilot of which no more than this is known. */
    public static OrganizationForm pilot(String code, String name, String type) {
        return new OrganizationForm(
                code, name, type, true, "", Contact.none(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A pilot from the catalogue. */
    public static OrganizationForm pilot(Moa moa) {
        return pilot(moa.code(), moa.name(), moa.type());
    }

    public OrganizationForm with(Contact newContact) {
        return new OrganizationForm(
                code, name, type, pilot, description, newContact, modules, onboardingDate, goLiveDate);
    }

    public OrganizationForm with(Set<Module> newModules) {
        return new OrganizationForm(
                code, name, type, pilot, description, contact, Optional.of(newModules), onboardingDate, goLiveDate);
    }

    public OrganizationForm withDates(LocalDate onboarding, LocalDate goLive) {
        return new OrganizationForm(
                code, name, type, pilot, description, contact, modules, Optional.of(onboarding), Optional.of(goLive));
    }
}
