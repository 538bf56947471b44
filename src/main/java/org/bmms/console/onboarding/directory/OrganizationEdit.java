package org.bmms.console.onboarding.directory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.Module;

/**
 * What an administrator changes of an organisation; what is empty stays.
 *
 * @param active whether it is active
 * @param pilot whether it is a pilot
 * @param contact how it is reached, all of it
 * @param modules the parts it may use, all of them
 * @param onboardingDate the day it was taken in; {@link Day#none()} takes it away
 * @param goLiveDate the day it begins to work
 * @param focalPerson login of the user who answers for it; empty text for nobody
 */
public record OrganizationEdit(
        Optional<Boolean> active,
        Optional<Boolean> pilot,
        Optional<Contact> contact,
        Optional<Set<Module>> modules,
        Optional<Day> onboardingDate,
        Optional<Day> goLiveDate,
        Optional<String> focalPerson) {

    /**
     * A day, or none.
     *
     * @param day the day
     */
    public record Day(Optional<LocalDate> day) {
        public static Day of(LocalDate day) {
            return new Day(Optional.of(day));
        }

        public static Day none() {
            return new Day(Optional.empty());
        }
    }

    /** No change. */
    public static OrganizationEdit none() {
        return new OrganizationEdit(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public OrganizationEdit withActive(boolean value) {
        return new OrganizationEdit(
                Optional.of(value), pilot, contact, modules, onboardingDate, goLiveDate, focalPerson);
    }

    public OrganizationEdit withPilot(boolean value) {
        return new OrganizationEdit(
                active, Optional.of(value), contact, modules, onboardingDate, goLiveDate, focalPerson);
    }

    public OrganizationEdit with(Contact value) {
        return new OrganizationEdit(
                active, pilot, Optional.of(value), modules, onboardingDate, goLiveDate, focalPerson);
    }

    public OrganizationEdit with(Set<Module> value) {
        return new OrganizationEdit(
                active, pilot, contact, Optional.of(value), onboardingDate, goLiveDate, focalPerson);
    }

    public OrganizationEdit withOnboardingDate(Day value) {
        return new OrganizationEdit(active, pilot, contact, modules, Optional.of(value), goLiveDate, focalPerson);
    }

    public OrganizationEdit withGoLiveDate(Day value) {
        return new OrganizationEdit(active, pilot, contact, modules, onboardingDate, Optional.of(value), focalPerson);
    }

    public OrganizationEdit withFocalPerson(String username) {
        return new OrganizationEdit(active, pilot, contact, modules, onboardingDate, goLiveDate, Optional.of(username));
    }
}
