package org.bmms.console.onboarding.directory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.Module;

/**
 * An organisation of the target.
 *
 * @param id its key
 * @param code its code
 * @param name its name
 * @param type such as {@code ministry}
 * @param active whether it is active
 * @param pilot whether it is a pilot; empty if the target does not say
 * @param contact how it is reached
 * @param modules the parts it may use; empty if the target does not say
 * @param onboardingDate the day it was taken in
 * @param goLiveDate the day it began or begins to work
 * @param focalPerson the user who answers for it
 * @param members active memberships; empty if the target keeps none
 * @param rows the rows it owns; empty while they are not counted
 * @param version changes with every change of its row, whoever makes it
 */
public record OrganizationEntry(
        long id,
        String code,
        String name,
        String type,
        boolean active,
        Optional<Boolean> pilot,
        Contact contact,
        Optional<Set<Module>> modules,
        Optional<LocalDate> onboardingDate,
        Optional<LocalDate> goLiveDate,
        Optional<FocalPerson> focalPerson,
        Optional<Long> members,
        Optional<OwnedRows> rows,
        String version) {

    /**
     * The user who answers for an organisation.
     *
     * @param id the user's key
     * @param username the login
     */
    public record FocalPerson(long id, String username) {}

    /** The same with its rows counted. */
    public OrganizationEntry with(OwnedRows counted) {
        return new OrganizationEntry(
                id,
                code,
                name,
                type,
                active,
                pilot,
                contact,
                modules,
                onboardingDate,
                goLiveDate,
                focalPerson,
                members,
                Optional.of(counted),
                version);
    }
}
