package org.bmms.console.onboarding.directory;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.Module;

/** Organisations that a test makes up. */
public final class Entries {
    private Entries() {}

    /** An active one that is no pilot, where nobody works. */
    public static OrganizationEntry of(long id, String code, String name) {
        return new OrganizationEntry(
                id,
                code,
                name,
                "ministry",
                true,
                Optional.of(false),
                Contact.at(code.toLowerCase(java.util.Locale.ROOT) + "@example.org"),
                Optional.of(Set.of(Module.MANA, Module.PLANNING)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(0L),
                Optional.empty(),
                "1");
    }

    /** The same as a pilot with so many members. */
    public static OrganizationEntry pilot(OrganizationEntry of, long members) {
        return with(of, of.active(), Optional.of(true), Optional.of(members), of.onboardingDate());
    }

    /** The same with so many members; empty if the target keeps none. */
    public static OrganizationEntry members(OrganizationEntry of, Optional<Long> members) {
        return with(of, of.active(), of.pilot(), members, of.onboardingDate());
    }

    /** The same, onboarded on that day. */
    public static OrganizationEntry onboarded(OrganizationEntry of, LocalDate day) {
        return with(of, of.active(), of.pilot(), of.members(), Optional.of(day));
    }

    /** The same, not in use. */
    public static OrganizationEntry inactive(OrganizationEntry of) {
        return with(of, false, of.pilot(), of.members(), of.onboardingDate());
    }

    /** The same with another contact, as somebody else has written it. */
    public static OrganizationEntry rewritten(OrganizationEntry of, Contact contact) {
        return new OrganizationEntry(
                of.id(),
                of.code(),
                of.name(),
                of.type(),
                of.active(),
                of.pilot(),
                contact,
                of.modules(),
                of.onboardingDate(),
                of.goLiveDate(),
                of.focalPerson(),
                of.members(),
                of.rows(),
                of.version() + "1");
    }

    private static OrganizationEntry with(
            OrganizationEntry of,
            boolean active,
            Optional<Boolean> pilot,
            Optional<Long> members,
            Optional<LocalDate> onboarding) {
        return new OrganizationEntry(
                of.id(),
                of.code(),
                of.name(),
                of.type(),
                active,
                pilot,
                of.contact(),
                of.modules(),
                onboarding,
                of.goLiveDate(),
                of.focalPerson(),
                members,
                of.rows(),
                of.version());
    }

    /** A target that keeps everything there. */
    public static FieldPlaces everything(FieldPlaces.Place place) {
        Map<OrganizationField, FieldPlaces.Place> places = new EnumMap<>(OrganizationField.class);
        for (OrganizationField field : OrganizationField.values()) {
            places.put(field, place);
        }
        places.put(OrganizationField.ACTIVE, FieldPlaces.Place.COLUMN);
        return new FieldPlaces(places, Map.of(OrganizationField.PHONE, 20));
    }

    /** A role that may change organisations. */
    public static EditRights granted() {
        return new EditRights("obcms", Optional.empty());
    }

    /** A role that may only look. */
    public static EditRights viewer() {
        return new EditRights("bmms_viewer", Optional.of(EditRights.Refusal.NOT_GRANTED));
    }
}
