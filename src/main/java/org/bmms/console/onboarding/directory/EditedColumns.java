package org.bmms.console.onboarding.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.database.Reading;
import org.bmms.console.database.Sql;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.Module;
import org.bmms.console.onboarding.schema.OnboardingSchema;
import org.bmms.console.onboarding.schema.TableShape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An edit as values of columns, or of the document where a form of the table has one. */
final class EditedColumns {
    private static final String FOCAL_PERSON = "primary_focal_person_id";

    private final OnboardingSchema schema;
    private final TableShape shape;
    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    private final ObjectNode document = Json.mapper().createObjectNode();
    private final List<String> removed = new ArrayList<>();

    EditedColumns(OnboardingSchema schema) {
        this.schema = schema;
        this.shape = schema.organizations();
    }

    /**
     * The values.
     *
     * @throws org.bmms.console.base.FailureException {@code ONB-NOT-STORED} for what the target has no place for, or
     *     {@code ONB-CHOICE} for an unknown focal person
     */
    void take(Reading reading, OrganizationEdit edit) {
        edit.active().ifPresent(active -> columns.put("is_active", active));
        edit.pilot().ifPresent(pilot -> put("is_pilot", pilot));
        edit.contact().ifPresent(this::contact);
        edit.modules().ifPresent(this::modules);
        edit.onboardingDate().ifPresent(day -> put("onboarding_date", day.day().orElse(null)));
        edit.goLiveDate().ifPresent(day -> put("go_live_date", day.day().orElse(null)));
        edit.focalPerson().ifPresent(login -> put(FOCAL_PERSON, login.isEmpty() ? null : user(reading, login)));
    }

    /** Values of columns. */
    Map<String, @Nullable Object> columns() {
        return columns;
    }

    /** What is laid over the document; its other entries stay. */
    ObjectNode document() {
        return document;
    }

    /** Entries that go from the document. */
    List<String> removed() {
        return removed;
    }

    /** Whether nothing is changed. */
    boolean isEmpty() {
        return columns.isEmpty() && document.isEmpty() && removed.isEmpty();
    }

    private void contact(Contact contact) {
        said("head_official", contact.headOfficial());
        said("head_title", contact.headTitle());
        said(shape.has("email") ? "email" : "contact_email", contact.email());
        said("phone", contact.phone());
        said("website", contact.website());
        said("address", contact.address());
    }

    /** What is empty and has no place is not missed. */
    private void said(String column, String value) {
        if (!value.isEmpty() || shape.has(column) || shape.isDocument(FieldPlaces.DOCUMENT)) {
            put(column, value);
        }
    }

    private void modules(Set<Module> chosen) {
        if (shape.has(Module.MANA.column())) {
            for (Module module : Module.values()) {
                put(module.column(), chosen.contains(module));
            }
            return;
        }
        requireDocument("modules");
        ArrayNode names = document.putArray("modules");
        chosen.stream().sorted().map(Module::label).forEach(names::add);
    }

    private void put(String column, @Nullable Object value) {
        if (shape.has(column)) {
            columns.put(column, value);
            return;
        }
        requireDocument(column);
        switch (value) {
            case null -> removed.add(column);
            case Boolean truth -> document.put(column, truth);
            case Long number -> document.put(column, number);
            default -> document.put(column, value.toString());
        }
    }

    private void requireDocument(String column) {
        if (!shape.isDocument(FieldPlaces.DOCUMENT)) {
            throw Failure.unchanged(
                            OnboardingFailure.NOT_STORED, column, shape.table().toString())
                    .asException();
        }
    }

    private Long user(Reading reading, String login) {
        String users = schema.requiredPeople().users().table().quoted();
        return reading.first(
                        Sql.of("select id from " + users + " where username = ? and is_active", login),
                        row -> row.number("id"))
                .orElseThrow(() -> Failure.unchanged(OnboardingFailure.CHOICE, "focal_person", login, "active users")
                        .asException());
    }
}
