package org.bmms.console.onboarding.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Joining;
import org.bmms.console.database.OrganizationModel;
import org.bmms.console.database.Reading;
import org.bmms.console.database.Reference;
import org.bmms.console.database.Relation;
import org.bmms.console.database.TableName;
import org.bmms.console.onboarding.OnboardingFailure;

/**
 * Where organisations, users and memberships are kept, found by foreign keys: memberships join users and organisations,
 * whatever table the users are in.
 *
 * @param model organisations and everything that points at them
 * @param organizations the organisation table
 * @param people users and what joins them to organisations and groups; empty where there are no memberships
 */
public record OnboardingSchema(OrganizationModel model, TableShape organizations, Optional<People> people) {
    private static final String GROUPS = "auth_group";
    private static final String ORGANIZATION = "organization_id";
    private static final String USER = "user_id";
    private static final List<String> MEMBERSHIP = List.of("role", "is_primary", "is_active", "joined_date");

    /**
     * The tables of users.
     *
     * @param users the user table
     * @param memberships who belongs to which organisation
     * @param groups Django's groups
     * @param inGroups who is in which group
     */
    public record People(TableShape users, TableShape memberships, TableShape groups, Joined inGroups) {}

    /**
     * Who is in which group.
     *
     * @param shape the table
     * @param user its column that refers to the user
     * @param group its column that refers to the group
     */
    public record Joined(TableShape shape, String user, String group) {}

    /**
     * Reads it from the catalog.
     *
     * @throws FailureException {@code DB-NO-ORGANIZATIONS} or {@code DB-ORGANIZATION-KEY}
     */
    public static OnboardingSchema read(Reading reading) {
        Catalog catalog = new Catalog(reading);
        OrganizationModel model = catalog.organizationModel();
        return new OnboardingSchema(model, new TableShape(model.table(), model.columns()), people(catalog, model));
    }

    /**
     * The tables of users, which an onboarding cannot do without.
     *
     * @throws FailureException {@code ONB-TABLE}
     */
    public People requiredPeople() {
        return people.orElseThrow(() -> Failure.unchanged(OnboardingFailure.TABLE_MISSING, "memberships")
                .asException());
    }

    /** Invitations and the like join users and organisations, too: memberships have most of the columns of memberships. */
    private static Optional<People> people(Catalog catalog, OrganizationModel model) {
        return model.structural().stream()
                .flatMap(table -> userOf(catalog, table).flatMap(user -> people(catalog, table, user)).stream())
                .sorted(Comparator.comparingLong(OnboardingSchema::telling).reversed())
                .findFirst();
    }

    private static long telling(People people) {
        return MEMBERSHIP.stream().filter(people.memberships()::has).count();
    }

    private static Optional<TableName> userOf(Catalog catalog, TableName memberships) {
        List<Reference> references = catalog.references(memberships);
        boolean ofOrganizations = references.stream().anyMatch(r -> r.column().equals(ORGANIZATION));
        return references.stream()
                .filter(r -> ofOrganizations && r.column().equals(USER))
                .map(Reference::table)
                .findFirst();
    }

    private static Optional<People> people(Catalog catalog, TableName memberships, TableName users) {
        Optional<TableName> groups = catalog.relation(GROUPS).map(Relation::table);
        return groups.flatMap(group -> catalog.joining(users, group).stream()
                .findFirst()
                .map(joining -> new People(
                        shape(catalog, users),
                        shape(catalog, memberships),
                        shape(catalog, group),
                        joined(catalog, joining))));
    }

    private static Joined joined(Catalog catalog, Joining joining) {
        return new Joined(shape(catalog, joining.table()), joining.one(), joining.other());
    }

    private static TableShape shape(Catalog catalog, TableName table) {
        return new TableShape(table, catalog.columns(table));
    }
}
