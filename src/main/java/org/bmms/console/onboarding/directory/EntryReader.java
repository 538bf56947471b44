package org.bmms.console.onboarding.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.base.Json;
import org.bmms.console.database.Reading;
import org.bmms.console.database.Row;
import org.bmms.console.database.Sql;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.Module;
import org.bmms.console.onboarding.schema.OnboardingSchema;
import org.bmms.console.onboarding.schema.TableShape;
import tools.jackson.databind.JsonNode;

/** Reads organisations from either form of their table: what is no column may be in the document. */
final class EntryReader {
    private static final String FOCAL_PERSON = "primary_focal_person_id";

    private final OnboardingSchema schema;
    private final TableShape shape;

    EntryReader(OnboardingSchema schema) {
        this.schema = schema;
        this.shape = schema.organizations();
    }

    /** All organisations by code, or the one of a code. */
    List<OrganizationEntry> read(Reading reading, Optional<String> code) {
        String sql = "select o.id, o.xmin::text as version, to_jsonb(o)::text as document, " + members()
                + " as members, " + focalPerson() + " as focal_person from "
                + shape.table().quoted() + " o";
        return code.map(c -> reading.list(Sql.of(sql + " where o.code = ?", c), this::entry))
                .orElseGet(() -> reading.list(Sql.of(sql + " order by o.code"), this::entry));
    }

    private String members() {
        return schema.people()
                .map(people -> "(select count(*) from "
                        + people.memberships().table().quoted() + " m where m.organization_id = o.id and m.is_active)")
                .orElse("null::bigint");
    }

    private String focalPerson() {
        // A document may hold anything there, also what is no key.
        String key = shape.has(FOCAL_PERSON)
                ? "u.id = o." + FOCAL_PERSON
                : "u.id::text = to_jsonb(o) -> '" + FieldPlaces.DOCUMENT + "' ->> '" + FOCAL_PERSON + "'";
        return schema.people()
                .map(people ->
                        "(select u.username from " + people.users().table().quoted() + " u where " + key + ")")
                .orElse("null::text");
    }

    private OrganizationEntry entry(Row row) {
        Values values = new Values(Json.mapper().readTree(row.text("document")));
        Optional<OrganizationEntry.FocalPerson> person = row.optionalText("focal_person")
                .map(name -> new OrganizationEntry.FocalPerson(
                        values.value(FOCAL_PERSON).asLong(), name));
        return new OrganizationEntry(
                row.number("id"),
                values.text("code"),
                values.text("name"),
                values.text("org_type"),
                values.flag("is_active").orElse(true),
                values.flag("is_pilot"),
                contact(values),
                modules(values),
                values.day("onboarding_date"),
                values.day("go_live_date"),
                person,
                row.optionalNumber("members"),
                Optional.empty(),
                row.text("version"));
    }

    private static Contact contact(Values values) {
        String email = values.text("email");
        return new Contact(
                values.text("head_official"),
                values.text("head_title"),
                email.isEmpty() ? values.text("contact_email") : email,
                values.text("phone"),
                values.text("website"),
                values.text("address"));
    }

    private static Optional<Set<Module>> modules(Values values) {
        Set<Module> enabled = EnumSet.noneOf(Module.class);
        JsonNode names = values.columns().path(FieldPlaces.DOCUMENT).path("modules");
        if (names.isArray()) {
            names.forEach(name -> Module.of(name.asString("")).ifPresent(enabled::add));
            return Optional.of(Set.copyOf(enabled));
        }
        boolean said = false;
        for (Module module : Module.values()) {
            Optional<Boolean> flag = values.flag(module.column());
            said |= flag.isPresent();
            if (flag.orElse(false)) {
                enabled.add(module);
            }
        }
        return said ? Optional.of(Set.copyOf(enabled)) : Optional.empty();
    }

    /** The columns of a row, and the entries of its document under the same names. */
    private record Values(JsonNode columns) {
        private JsonNode value(String name) {
            JsonNode column = columns.path(name);
            return column.isMissingNode() ? columns.path(FieldPlaces.DOCUMENT).path(name) : column;
        }

        String text(String name) {
            return value(name).asString("");
        }

        Optional<Boolean> flag(String name) {
            JsonNode value = value(name);
            return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
        }

        /** A document may hold anything, also what is no day. */
        Optional<LocalDate> day(String name) {
            try {
                return text(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(name)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
