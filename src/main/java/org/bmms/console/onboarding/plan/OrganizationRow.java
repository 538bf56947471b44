package org.bmms.console.onboarding.plan;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.base.Json;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.Module;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.schema.TableShape;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The row of the organisation: a new one in full, or of an existing one what the form says (target facts § 7: an upsert
 * and a flag). What a table keeps in its document stands there under the checklist's names.
 */
final class OrganizationRow {
    private static final String DOCUMENT = "metadata";
    private static final String FOCAL_PERSON = "primary_focal_person_id";

    private final OrganizationForm form;
    private final TableShape shape;
    private final Surroundings there;
    private final RowDraft draft;

    OrganizationRow(OrganizationForm form, TableShape shape, Surroundings there) {
        this.form = form;
        this.shape = shape;
        this.there = there;
        this.draft = new RowDraft(nameOf(form), shape, "code");
    }

    /** What its row is called in a plan. */
    static String nameOf(OrganizationForm form) {
        return "organisation " + form.code();
    }

    /**
     * Fills it in.
     *
     * @param focalPerson who answers for the organisation where nobody does yet
     */
    RowDraft fill(Optional<Cell> focalPerson) {
        there.organization().ifPresentOrElse(this::existing, this::fresh);
        boolean hasFocalPerson =
                there.organization().filter(row -> row.hasValue(FOCAL_PERSON)).isPresent();
        if (!hasFocalPerson) {
            focalPerson.ifPresent(person -> draft.set(FOCAL_PERSON, person));
        }
        return draft;
    }

    private void fresh() {
        Contact contact = form.contact();
        draft.set("code", form.code())
                .set("name", form.name())
                .set("acronym", form.code())
                .set("org_type", form.type())
                .set("mandate", form.description())
                .set("powers", new Cell.Document("[]"))
                .set("head_official", contact.headOfficial())
                .set("head_title", contact.headTitle())
                .set("email", contact.email())
                .set("phone", contact.phone())
                .set("website", contact.website())
                .set("address", contact.address())
                .set("is_active", true)
                .set("is_pilot", form.pilot())
                .set("onboarding_date", form.onboardingDate().orElse(there.today()))
                .set("created_at", new Cell.Now())
                .set("updated_at", new Cell.Now());
        form.goLiveDate().ifPresent(day -> draft.set("go_live_date", day));
        modules(form.modules().orElse(EnumSet.allOf(Module.class)));
        if (shape.isDocument(DOCUMENT)) {
            ObjectNode document = Json.mapper().createObjectNode();
            document.put("description", form.description());
            document.put("contact_email", contact.email());
            document(document, true);
        }
    }

    private void existing(StoredRow stored) {
        Contact contact = form.contact();
        draft.set("is_active", true)
                .setIfKnown("mandate", form.description())
                .setIfKnown("head_official", contact.headOfficial())
                .setIfKnown("head_title", contact.headTitle())
                .setIfKnown("email", contact.email())
                .setIfKnown("phone", contact.phone())
                .setIfKnown("website", contact.website())
                .setIfKnown("address", contact.address());
        if (form.pilot()) {
            draft.set("is_pilot", true);
        }
        if (form.onboardingDate().isPresent() || !stored.hasValue("onboarding_date")) {
            draft.set("onboarding_date", form.onboardingDate().orElse(there.today()));
        }
        form.goLiveDate().ifPresent(day -> draft.set("go_live_date", day));
        form.modules().ifPresent(this::modules);
        if (shape.isDocument(DOCUMENT)) {
            ObjectNode document = stored.values().path(DOCUMENT) instanceof ObjectNode known
                    ? known.deepCopy()
                    : Json.mapper().createObjectNode();
            put(document, "description", form.description());
            put(document, "contact_email", contact.email());
            document(document, !document.has("onboarding_date"));
        }
    }

    private void modules(Set<Module> chosen) {
        for (Module module : Module.values()) {
            draft.set(module.column(), chosen.contains(module));
        }
    }

    /** What the document holds beyond the checklist's two entries, where no column does. */
    private void document(ObjectNode document, boolean begins) {
        Contact contact = form.contact();
        put(document, "head_official", contact.headOfficial());
        put(document, "head_title", contact.headTitle());
        put(document, "phone", contact.phone());
        put(document, "website", contact.website());
        put(document, "address", contact.address());
        if (form.pilot()) {
            document.put("is_pilot", true);
        }
        if (begins || form.onboardingDate().isPresent()) {
            document.put(
                    "onboarding_date",
                    form.onboardingDate().orElse(there.today()).toString());
        }
        form.goLiveDate().ifPresent(day -> document.put("go_live_date", day.toString()));
        form.modules().ifPresent(chosen -> {
            ArrayNode names = document.putArray("modules");
            chosen.stream().sorted().map(Module::label).forEach(names::add);
        });
        draft.set(DOCUMENT, new Cell.Document(document.toString()));
    }

    private static void put(ObjectNode document, String name, String value) {
        if (!value.isEmpty()) {
            document.put(name, value);
        }
    }
}
