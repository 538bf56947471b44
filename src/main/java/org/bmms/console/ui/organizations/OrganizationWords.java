package org.bmms.console.ui.organizations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.directory.FieldPlaces;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationField;
import org.bmms.console.onboarding.directory.OwnedRows;
import org.bmms.console.onboarding.form.FormRules;
import org.bmms.console.onboarding.form.Module;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;

/** Organisations in words; what a target does not keep is said, never left blank. */
final class OrganizationWords {
    private final Words words;

    OrganizationWords(Words words) {
        this.words = words;
    }

    /** What people call a field. */
    String field(OrganizationField field) {
        return words.of("ui-organizations.field." + field.label());
    }

    /** Fields by their names. */
    String fields(List<OrganizationField> fields) {
        return fields.stream().map(this::field).collect(Collectors.joining(", "));
    }

    /** A note about fields of the table. */
    String note(KnownOrganizations.Note note) {
        return note.fields().isEmpty() ? words.of(note.key()) : words.of(note.key(), fields(note.fields()));
    }

    /** The kind of an organisation; one that nobody knows is said as it is. */
    String type(String type) {
        return FormRules.TYPES.contains(type) ? words.of("ui-organizations.type." + type) : type;
    }

    /** The text of a field as {@link OrganizationValues} writes it, in words. */
    String value(OrganizationField field, String text) {
        return switch (field) {
            case ACTIVE, PILOT -> text.isEmpty() ? unsaid() : words.of("ui-organizations.flag." + text);
            case MODULES -> text.isEmpty() ? unsaid() : modules(text);
            case HEAD_OFFICIAL,
                    HEAD_TITLE,
                    EMAIL,
                    PHONE,
                    WEBSITE,
                    ADDRESS,
                    ONBOARDING_DATE,
                    GO_LIVE_DATE,
                    FOCAL_PERSON -> text.isEmpty() ? none() : text;
        };
    }

    /** The text of a field of an organisation, or that the target does not keep it. */
    String value(OrganizationField field, OrganizationEntry entry, FieldPlaces places) {
        return places.of(field) == FieldPlaces.Place.NOWHERE
                ? words.of("ui-organizations.not-kept")
                : value(field, OrganizationValues.of(entry).of(field));
    }

    /** What people call a module. */
    String module(Module module) {
        return words.of("ui-organizations.module." + module.label());
    }

    private String modules(String text) {
        return text.equals(OrganizationValues.NO_MODULE)
                ? none()
                : OrganizationValues.modules(text).stream()
                        .sorted()
                        .map(this::module)
                        .collect(Collectors.joining(", "));
    }

    String none() {
        return words.of("ui-organizations.none");
    }

    private String unsaid() {
        return words.of("ui-organizations.unsaid");
    }

    /** Whether it is in use. */
    String state(OrganizationEntry entry) {
        return words.of(entry.active() ? "ui-organizations.active" : "ui-organizations.inactive");
    }

    /** How it stands. */
    static Mark mark(OrganizationEntry entry) {
        return entry.active() ? Mark.GOOD : Mark.ATTENTION;
    }

    String members(OrganizationEntry entry) {
        return entry.members()
                .map(members -> words.of("ui-organizations.number", members))
                .orElseGet(() -> words.of("ui-organizations.not-kept"));
    }

    String rows(OrganizationEntry entry) {
        return entry.rows()
                .map(OwnedRows::total)
                .map(rows -> words.of("ui-organizations.number", rows))
                .orElseGet(() -> words.of("ui-organizations.not-counted"));
    }

    String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElseGet(this::none);
    }

    /** A sentence with the symbol of how things stand. */
    Label marked(Mark mark, Message text, String... styleClasses) {
        Label label = words.label(text, styleClasses);
        Node symbol = new IconView(mark.icon());
        label.setGraphic(symbol);
        label.getStyleClass().addAll("mark", mark.styleClass());
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
