package org.bmms.console.onboarding.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.database.Reading;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.CatalogueRules;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.FormRules;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.form.UserRole;
import org.bmms.console.onboarding.schema.OnboardingSchema;

/** Works out which rows a request needs, in the order in which they can be written: groups, users, organisation, the rest. */
public final class Planner {
    private final OnboardingSchema schema;
    private final OnboardingRequest request;
    private final Surroundings there;
    private final List<PlannedRow> rows = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    private Planner(Reading reading, OnboardingSchema schema, OnboardingRequest request) {
        this.schema = schema;
        this.request = request;
        this.there = Surroundings.read(reading, schema, request);
    }

    /**
     * The plan for a request as things stand.
     *
     * @throws org.bmms.console.base.FailureException {@code ONB-TABLE} or a code of the database
     */
    public static OnboardingPlan plan(Reading reading, OnboardingSchema schema, OnboardingRequest request) {
        List<FieldProblem> form = FormRules.check(request);
        Planner planner = new Planner(reading, schema, request);
        form.stream().filter(problem -> !planner.isStoredType(problem)).forEach(planner.problems::add);
        planner.problems.addAll(LengthRules.check(request, schema));
        planner.problems.addAll(CatalogueRules.check(request.organization(), planner.there.organizations()));
        planner.problems.addAll(new StoredRules(reading, schema, planner.there).check(request));
        if (planner.problems.stream().allMatch(FieldProblem::confirmable)) {
            planner.rows();
        }
        return planner.plan();
    }

    /** The type of an organisation that exists is not written, so it may be one that only the target knows. */
    private boolean isStoredType(FieldProblem problem) {
        String type = request.organization().type();
        return problem.failure().code() == OnboardingFailure.CHOICE
                && problem.field().equals("type")
                && there.organization()
                        .filter(row -> row.text("org_type").equals(type))
                        .isPresent();
    }

    private OnboardingPlan plan() {
        List<String> fresh = request.users().stream()
                .map(UserForm::username)
                .filter(login -> !there.users().containsKey(login))
                .toList();
        return new OnboardingPlan(request, problems, rows, fresh);
    }

    private void rows() {
        Map<UserRole, PlannedRow> groups = new LinkedHashMap<>();
        Map<UserForm, PlannedRow> users = new LinkedHashMap<>();
        OnboardingSchema.People people = schema.requiredPeople();
        for (UserForm form : request.users()) {
            groups.computeIfAbsent(form.role(), role -> group(role, people));
        }
        String name = there.organization()
                .map(row -> row.text("name"))
                .orElse(request.organization().name());
        for (UserForm form : request.users()) {
            UserRows of = new UserRows(form, people, there);
            users.put(form, add(of.user(name), of.stored()));
        }
        PlannedRow organization = add(
                new OrganizationRow(request.organization(), schema.organizations(), there).fill(focalPerson(users)),
                there.organization());
        users.forEach((form, user) -> {
            UserRows of = new UserRows(form, people, there);
            add(of.membership(organization.reference(), user.reference()), of.storedMembership());
        });
        users.forEach((form, user) -> {
            UserRows of = new UserRows(form, people, there);
            Cell group =
                    java.util.Objects.requireNonNull(groups.get(form.role())).reference();
            add(of.inGroup(user.reference(), group), of.storedInGroup());
        });
    }

    private PlannedRow group(UserRole role, OnboardingSchema.People people) {
        RowDraft draft = new RowDraft("group " + role.group(), people.groups(), "name").set("name", role.group());
        return add(draft, Optional.ofNullable(there.groups().get(role.group())));
    }

    private static Optional<Cell> focalPerson(Map<UserForm, PlannedRow> users) {
        return users.entrySet().stream()
                .filter(user -> user.getKey().role() == UserRole.PILOT_ADMIN)
                .map(user -> user.getValue().reference())
                .findFirst();
    }

    private PlannedRow add(RowDraft draft, Optional<StoredRow> stored) {
        if (stored.isEmpty()) {
            draft.lacking().stream()
                    .filter(problem -> !problems.contains(problem))
                    .forEach(problems::add);
        }
        PlannedRow row = stored.map(draft::update).orElseGet(draft::insert);
        rows.add(row);
        return row;
    }
}
