package org.bmms.console.onboarding.plan;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.schema.OnboardingSchema;
import org.bmms.console.onboarding.schema.TableShape;

/** Whether every value fits its column, by the catalog: PostgreSQL would refuse it, naming no field. */
final class LengthRules {
    private final List<FieldProblem> problems = new ArrayList<>();

    private LengthRules() {}

    static List<FieldProblem> check(OnboardingRequest request, OnboardingSchema schema) {
        LengthRules rules = new LengthRules();
        rules.organization(request.organization(), schema.organizations());
        OnboardingSchema.People people = schema.requiredPeople();
        for (int i = 0; i < request.users().size(); i++) {
            rules.user(request.users().get(i), i, people);
        }
        return rules.problems;
    }

    private void organization(OrganizationForm form, TableShape shape) {
        fits("code", form.code(), shape, "code");
        fits("code", form.code(), shape, "acronym");
        fits("name", form.name(), shape, "name");
        fits("type", form.type(), shape, "org_type");
        contact(form.contact(), shape);
    }

    private void contact(Contact contact, TableShape shape) {
        fits("head_official", contact.headOfficial(), shape, "head_official");
        fits("head_title", contact.headTitle(), shape, "head_title");
        fits("email", contact.email(), shape, "email");
        fits("phone", contact.phone(), shape, "phone");
        fits("website", contact.website(), shape, "website");
    }

    private void user(UserForm user, int index, OnboardingSchema.People people) {
        fits(FieldProblem.ofUser(index, "username"), user.username(), people.users(), "username");
        fits(FieldProblem.ofUser(index, "first_name"), user.firstName(), people.users(), "first_name");
        fits(FieldProblem.ofUser(index, "last_name"), user.lastName(), people.users(), "last_name");
        fits(FieldProblem.ofUser(index, "email"), user.email(), people.users(), "email");
        String position = FieldProblem.ofUser(index, "position");
        fits(position, user.position(), people.memberships(), "position");
        fits(position, user.position(), people.users(), "position");
    }

    private void fits(String field, String value, TableShape shape, String column) {
        int length = value.codePointCount(0, value.length());
        shape.most(column).stream()
                .filter(most -> length > most)
                .filter(most -> problems.stream().noneMatch(p -> p.field().equals(field)))
                .forEach(most -> problems.add(FieldProblem.of(OnboardingFailure.TOO_LONG, field, length, most)));
    }
}
