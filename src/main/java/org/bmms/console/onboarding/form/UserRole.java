package org.bmms.console.onboarding.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a pilot's user does (target facts § 8). None is a superuser: those see every organisation. */
public enum UserRole {
    /** Manages the users of the organisation and approves its plans and budgets. */
    PILOT_ADMIN(true, true, true),
    /** Approves plans. */
    PLANNER(false, true, false),
    /** Approves budgets. */
    BUDGET_OFFICER(false, false, true),
    /** Monitors and evaluates. */
    ME_OFFICER(false, false, false),
    /** Looks only. */
    VIEWER(false, false, false);

    private final boolean managesUsers;
    private final boolean approvesPlans;
    private final boolean approvesBudgets;

    UserRole(boolean managesUsers, boolean approvesPlans, boolean approvesBudgets) {
        this.managesUsers = managesUsers;
        this.approvesPlans = approvesPlans;
        this.approvesBudgets = approvesBudgets;
    }

    /** The role of that name, in any case. */
    public static Optional<UserRole> of(String name) {
        return Arrays.stream(values())
                .filter(role -> role.group().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The name of its group in Django, such as {@code pilot_admin}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean managesUsers() {
        return managesUsers;
    }

    public boolean approvesPlans() {
        return approvesPlans;
    }

    public boolean approvesBudgets() {
        return approvesBudgets;
    }
}
