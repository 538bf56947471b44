package org.bmms.console.onboarding.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.FormRules;

/** What can be said of an edit without asking the target; cheap enough for every keystroke. */
public final class EditRules {
    private static final List<OrganizationField> CONTACT = List.of(
            OrganizationField.HEAD_OFFICIAL,
            OrganizationField.HEAD_TITLE,
            OrganizationField.EMAIL,
            OrganizationField.PHONE,
            OrganizationField.WEBSITE,
            OrganizationField.ADDRESS);

    private EditRules() {}

    /**
     * Every problem, in the order of the form.
     *
     * @param seen the organisation as the operator saw it
     * @param places where the target keeps the fields
     */
    public static List<FieldProblem> check(OrganizationEntry seen, OrganizationEdit edit, FieldPlaces places) {
        List<FieldProblem> problems = new ArrayList<>();
        edit.contact().ifPresent(contact -> contact(seen.contact(), contact, places, problems));
        order(seen, edit).ifPresent(problems::add);
        return List.copyOf(problems);
    }

    /** Going live comes after the onboarding; days that are as they were are none of the edit's. */
    private static Optional<FieldProblem> order(OrganizationEntry seen, OrganizationEdit edit) {
        if (edit.onboardingDate().isEmpty() && edit.goLiveDate().isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> onboarding =
                edit.onboardingDate().map(OrganizationEdit.Day::day).orElseGet(seen::onboardingDate);
        Optional<LocalDate> goLive =
                edit.goLiveDate().map(OrganizationEdit.Day::day).orElseGet(seen::goLiveDate);
        return goLive.filter(day -> onboarding.filter(day::isBefore).isPresent())
                .map(day -> FieldProblem.of(
                        OnboardingFailure.DATE, OrganizationField.GO_LIVE_DATE.label(), day.toString()));
    }

    private static void contact(Contact seen, Contact contact, FieldPlaces places, List<FieldProblem> problems) {
        List<FieldProblem> wrong = FormRules.check(contact);
        for (OrganizationField field : CONTACT) {
            String value = value(contact, field);
            // What was wrong before somebody opened the form does not keep the rest from being changed.
            if (value.equals(value(seen, field))) {
                continue;
            }
            wrong.stream()
                    .filter(problem -> problem.field().equals(field.label()))
                    .forEach(problems::add);
            // PostgreSQL counts characters, not the halves that Java keeps some of them in.
            int length = value.codePointCount(0, value.length());
            places.most(field).ifPresent(most -> {
                if (length > most) {
                    problems.add(FieldProblem.of(OnboardingFailure.TOO_LONG, field.label(), length, most));
                }
            });
        }
    }

    private static String value(Contact contact, OrganizationField field) {
        return switch (field) {
            case HEAD_OFFICIAL -> contact.headOfficial();
            case HEAD_TITLE -> contact.headTitle();
            case EMAIL -> contact.email();
            case PHONE -> contact.phone();
            case WEBSITE -> contact.website();
            case ADDRESS -> contact.address();
            case ACTIVE, PILOT, MODULES, ONBOARDING_DATE, GO_LIVE_DATE, FOCAL_PERSON ->
                throw new IllegalArgumentException(field + " is no part of a contact");
        };
    }
}
