package org.bmms.console.onboarding.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.form.UserRole;
import org.bmms.console.onboarding.schema.OnboardingSchema;

/**
 * The rows of one user: the user, the membership, the group (target facts § 8). Of a user who exists, only what keeps
 * the user from working is changed; never name, address or password.
 */
final class UserRows {
    private static final String USER_TYPE = "bmoa";
    private static final String MEMBERSHIP_ROLE = "staff";

    private final UserForm form;
    private final OnboardingSchema.People people;
    private final Surroundings there;

    UserRows(UserForm form, OnboardingSchema.People people, Surroundings there) {
        this.form = form;
        this.people = people;
        this.there = there;
    }

    Optional<StoredRow> stored() {
        return Optional.ofNullable(there.users().get(form.username()));
    }

    RowDraft user(String organizationName) {
        RowDraft draft = new RowDraft("user " + form.username(), people.users(), "username");
        draft.set("is_active", true).set("is_approved", true);
        if (stored().isPresent()) {
            return draft;
        }
        return draft.set("password", new Cell.Password(form.username()))
                .set("is_superuser", false)
                .set("username", form.username())
                .set("first_name", form.firstName())
                .set("last_name", form.lastName())
                .set("email", form.email())
                .set("is_staff", false)
                .set("date_joined", new Cell.Now())
                .set("user_type", USER_TYPE)
                .set("organization", organizationName)
                .set("position", form.position())
                .set("contact_number", "")
                .set("approved_at", new Cell.Now())
                .set("moa_first_level_approved", false);
    }

    RowDraft membership(Cell organization, Cell user) {
        UserRole role = form.role();
        RowDraft draft =
                new RowDraft("membership " + form.username(), people.memberships(), "user_id", "organization_id");
        draft.set("is_active", true)
                .set("can_manage_users", role.managesUsers())
                .set("can_approve_plans", role.approvesPlans())
                .set("can_approve_budgets", role.approvesBudgets())
                .set("can_view_reports", true);
        if (storedMembership().isPresent()) {
            return draft;
        }
        LocalDate today = there.today();
        return draft.set("role", MEMBERSHIP_ROLE)
                .set("is_primary", !hasPrimary())
                .set("position", form.position())
                .set("department", "")
                .set("joined_date", today)
                .set("created_at", new Cell.Now())
                .set("updated_at", new Cell.Now())
                .set("organization_id", organization)
                .set("user_id", user);
    }

    RowDraft inGroup(Cell user, Cell group) {
        OnboardingSchema.Joined joined = people.inGroups();
        return new RowDraft(
                        form.username() + " in " + form.role().group(), joined.shape(), joined.user(), joined.group())
                .set(joined.user(), user)
                .set(joined.group(), group);
    }

    Optional<StoredRow> storedMembership() {
        return stored().flatMap(user -> there.organization()
                .flatMap(organization -> there.memberships().stream()
                        .filter(m -> number(m, "user_id") == user.key()
                                && number(m, "organization_id") == organization.key())
                        .findFirst()));
    }

    Optional<StoredRow> storedInGroup() {
        OnboardingSchema.Joined joined = people.inGroups();
        return stored().flatMap(user -> Optional.ofNullable(
                        there.groups().get(form.role().group()))
                .flatMap(group -> there.inGroups().stream()
                        .filter(r -> number(r, joined.user()) == user.key() && number(r, joined.group()) == group.key())
                        .findFirst()));
    }

    private boolean hasPrimary() {
        return stored().filter(user -> there.memberships().stream()
                        .anyMatch(m -> number(m, "user_id") == user.key()
                                && m.flag("is_primary").orElse(false)))
                .isPresent();
    }

    private static long number(StoredRow row, String column) {
        return row.values().path(column).asLong();
    }
}
