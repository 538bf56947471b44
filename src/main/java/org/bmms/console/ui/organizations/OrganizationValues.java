package org.bmms.console.ui.organizations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.directory.EditRules;
import org.bmms.console.onboarding.directory.FieldPlaces;
import org.bmms.console.onboarding.directory.OrganizationEdit;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationField;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.Module;

/**
 * What can be changed of an organisation, as texts: flags as {@code true} and {@code false}, modules by their names with
 * commas between them, days as {@code 2026-01-31}. What is not known, or nobody, is empty; no module at all is
 * {@link #NO_MODULE}.
 *
 * @param texts of every field
 */
record OrganizationValues(Map<OrganizationField, String> texts) {
    /** Not one module. */
    static final String NO_MODULE = "none";

    OrganizationValues {
        texts = Map.copyOf(texts);
    }

    static OrganizationValues of(OrganizationEntry entry) {
        Map<OrganizationField, String> texts = new EnumMap<>(OrganizationField.class);
        for (OrganizationField field : OrganizationField.values()) {
            texts.put(field, text(entry, field));
        }
        return new OrganizationValues(texts);
    }

    private static String text(OrganizationEntry entry, OrganizationField field) {
        return switch (field) {
            case ACTIVE -> String.valueOf(entry.active());
            case PILOT -> entry.pilot().map(String::valueOf).orElse("");
            case HEAD_OFFICIAL -> entry.contact().headOfficial();
            case HEAD_TITLE -> entry.contact().headTitle();
            case EMAIL -> entry.contact().email();
            case PHONE -> entry.contact().phone();
            case WEBSITE -> entry.contact().website();
            case ADDRESS -> entry.contact().address();
            case MODULES -> entry.modules().map(OrganizationValues::text).orElse("");
            case ONBOARDING_DATE ->
                entry.onboardingDate().map(LocalDate::toString).orElse("");
            case GO_LIVE_DATE -> entry.goLiveDate().map(LocalDate::toString).orElse("");
            case FOCAL_PERSON ->
                entry.focalPerson().map(OrganizationEntry.FocalPerson::username).orElse("");
        };
    }

    /** Modules as a text. */
    static String text(Set<Module> modules) {
        return modules.isEmpty()
                ? NO_MODULE
                : modules.stream().sorted().map(Module::label).collect(Collectors.joining(","));
    }

    /** The modules of a text. */
    static Set<Module> modules(String text) {
        Set<Module> modules = EnumSet.noneOf(Module.class);
        Stream.of(text.split(",", -1)).flatMap(name -> Module.of(name).stream()).forEach(modules::add);
        return modules;
    }

    String of(OrganizationField field) {
        return texts.getOrDefault(field, "");
    }

    OrganizationValues with(OrganizationField field, String text) {
        Map<OrganizationField, String> other = new EnumMap<>(texts);
        other.put(field, text);
        return new OrganizationValues(other);
    }

    /** The fields in which it differs from another. */
    List<OrganizationField> differing(OrganizationValues other) {
        return Stream.of(OrganizationField.values())
                .filter(field -> !of(field).strip().equals(other.of(field)))
                .toList();
    }

    /** What becomes of an organisation by these values. */
    Judgement judge(OrganizationEntry seen, FieldPlaces places) {
        OrganizationValues before = of(seen);
        List<OrganizationField> changed = differing(before);
        List<FieldProblem> problems = new ArrayList<>();
        OrganizationEdit edit = OrganizationEdit.none();
        boolean contact = false;
        for (OrganizationField field : changed) {
            String text = of(field).strip();
            switch (field) {
                case ACTIVE -> edit = edit.withActive(Boolean.parseBoolean(text));
                case PILOT -> edit = edit.withPilot(Boolean.parseBoolean(text));
                case MODULES -> edit = edit.with(modules(text));
                case ONBOARDING_DATE -> {
                    Optional<OrganizationEdit.Day> day = day(field, text, problems);
                    edit = day.map(edit::withOnboardingDate).orElse(edit);
                }
                case GO_LIVE_DATE -> {
                    Optional<OrganizationEdit.Day> day = day(field, text, problems);
                    edit = day.map(edit::withGoLiveDate).orElse(edit);
                }
                case FOCAL_PERSON -> edit = edit.withFocalPerson(text);
                case HEAD_OFFICIAL, HEAD_TITLE, EMAIL, PHONE, WEBSITE, ADDRESS -> contact = true;
            }
        }
        edit = contact ? edit.with(contact()) : edit;
        problems.addAll(EditRules.check(seen, edit, places));
        List<Judgement.Change> changes = changed.stream()
                .map(field ->
                        new Judgement.Change(field, before.of(field), of(field).strip()))
                .toList();
        return new Judgement(edit, changes, problems);
    }

    private Contact contact() {
        return new Contact(
                of(OrganizationField.HEAD_OFFICIAL),
                of(OrganizationField.HEAD_TITLE),
                of(OrganizationField.EMAIL),
                of(OrganizationField.PHONE),
                of(OrganizationField.WEBSITE),
                of(OrganizationField.ADDRESS));
    }

    private static Optional<OrganizationEdit.Day> day(
            OrganizationField field, String text, List<FieldProblem> problems) {
        if (text.isEmpty()) {
            return Optional.of(OrganizationEdit.Day.none());
        }
        try {
            return Optional.of(OrganizationEdit.Day.of(LocalDate.parse(text)));
        } catch (DateTimeException e) {
            problems.add(FieldProblem.of(OnboardingFailure.DATE, field.label(), text));
            return Optional.empty();
        }
    }
}
