package org.bmms.console.onboarding.plan;

import java.util.List;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Json;
import org.bmms.console.database.TableName;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.schema.OnboardingSchema;

/**
 * Exactly which rows an onboarding writes, and what stands against it.
 *
 * @param request what was asked for
 * @param problems what is wrong, in the order of the form
 * @param rows the rows in the order in which they are written, also those that stay as they are; none while a problem of
 *     the form hides them
 * @param newUsers logins of users that do not exist yet; they get a first password
 */
public record OnboardingPlan(
        OnboardingRequest request, List<FieldProblem> problems, List<PlannedRow> rows, List<String> newUsers) {

    public OnboardingPlan {
        problems = List.copyOf(problems);
        rows = List.copyOf(rows);
        newUsers = List.copyOf(newUsers);
    }

    /** The problems that keep it from being carried out. */
    public List<FieldProblem> blocking() {
        return problems.stream()
                .filter(problem -> !problem.confirmable() || !request.likenessConfirmed())
                .toList();
    }

    /** Whether the organisation itself is new. */
    public boolean isNewOrganization() {
        String name = OrganizationRow.nameOf(request.organization());
        return rows.stream().anyMatch(row -> row.name().equals(name) && row.action() == PlannedRow.Action.INSERT);
    }

    /** The rows that are written. */
    public List<PlannedRow> written() {
        return rows.stream().filter(PlannedRow::isWritten).toList();
    }

    /**
     * Whether another plan of the same request writes the same. Groups are everybody's: it is no difference that somebody
     * else made one meanwhile.
     */
    public boolean writesLike(OnboardingPlan other, OnboardingSchema.People people) {
        return essence(people).equals(other.essence(people));
    }

    private List<Object> essence(OnboardingSchema.People people) {
        TableName groups = people.groups().table();
        TableName inGroups = people.inGroups().shape().table();
        return rows.stream()
                .filter(row -> !row.table().equals(groups))
                .<Object>map(row -> row.table().equals(inGroups) ? List.of(row.name(), row.action()) : row)
                .toList();
    }

    /** Tells what would be written from anything else; of passwords it knows nothing. */
    public String hash() {
        return Digest.sha256(Json.write(List.of(request.organization().code(), rows)));
    }

    /** Whether everything is there already. */
    public boolean changesNothing() {
        return blocking().isEmpty() && written().isEmpty();
    }
}
