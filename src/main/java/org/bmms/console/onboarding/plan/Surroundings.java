package org.bmms.console.onboarding.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bmms.console.database.Reading;
import org.bmms.console.database.Sql;
import org.bmms.console.database.TableName;
import org.bmms.console.onboarding.form.ExistingOrganization;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.form.UserRole;
import org.bmms.console.onboarding.schema.OnboardingSchema;
import org.bmms.console.onboarding.schema.TableShape;

/**
 * What is stored already of one request, read in a handful of statements whatever the number of users.
 *
 * @param today the day, by the database
 * @param organizations all organisations, to compare with
 * @param organization the one of that code
 * @param users users with a login of the request in whatever case, by their login
 * @param emails logins of the users with an address of the request, by the address in small letters
 * @param memberships memberships of those users
 * @param groups the groups of all roles, by name
 * @param inGroups pairs of user and group
 */
record Surroundings(
        LocalDate today,
        List<ExistingOrganization> organizations,
        Optional<StoredRow> organization,
        Map<String, StoredRow> users,
        Map<String, List<String>> emails,
        List<StoredRow> memberships,
        Map<String, StoredRow> groups,
        List<StoredRow> inGroups) {

    /** Small letters are the database's own: what it makes of others than ASCII depends on its locale. */
    private static final String LOGIN =
            "(t.username = any (?) or lower(t.username) in (select lower(n) from unnest(?) n))";

    static Surroundings read(Reading reading, OnboardingSchema schema, OnboardingRequest request) {
        OnboardingSchema.People people = schema.requiredPeople();
        TableShape organizations = schema.organizations();
        List<String> logins = request.users().stream().map(UserForm::username).toList();
        List<String> addresses =
                request.users().stream().map(u -> lower(u.email())).toList();
        TableShape users = people.users();
        Map<String, StoredRow> stored = byText(
                reading.list(Sql.of(StoredRow.select(users) + LOGIN, logins, logins), StoredRow::of), "username");
        List<Long> keys = stored.values().stream().map(StoredRow::key).toList();
        return new Surroundings(
                LocalDate.parse(reading.first(Sql.of("select current_date::text as today"), row -> row.text("today"))
                        .orElseThrow()),
                reading.list(
                        Sql.of("select code, name from " + organizations.table().quoted() + " order by code"),
                        row -> new ExistingOrganization(row.text("code"), row.text("name"))),
                reading.first(
                        Sql.of(
                                StoredRow.select(organizations) + "t.code = ?",
                                request.organization().code()),
                        StoredRow::of),
                stored,
                emails(reading, users.table(), addresses),
                ofUsers(reading, people.memberships(), "user_id", keys),
                byText(
                        reading.list(
                                Sql.of(StoredRow.select(people.groups()) + "t.name = any (?)", groupNames()),
                                StoredRow::of),
                        "name"),
                ofUsers(reading, people.inGroups().shape(), people.inGroups().user(), keys));
    }

    /** The code of another organisation that a user works for. */
    Optional<String> elsewhere(Reading reading, OnboardingSchema schema, StoredRow user) {
        Optional<Long> own = organization.map(StoredRow::key);
        return memberships.stream()
                .filter(m -> m.values().path("user_id").asLong() == user.key())
                .filter(m -> m.flag("is_active").orElse(true))
                .map(m -> m.values().path("organization_id").asLong())
                .filter(id -> own.filter(id::equals).isEmpty())
                .findFirst()
                .flatMap(id -> reading.first(
                        Sql.of(
                                "select code from "
                                        + schema.organizations().table().quoted() + " where id = ?",
                                id),
                        row -> row.text("code")));
    }

    private static Map<String, List<String>> emails(Reading reading, TableName users, List<String> addresses) {
        Map<String, List<String>> found = new HashMap<>();
        reading.list(
                        Sql.of(
                                "select username, lower(email) as email from " + users.quoted()
                                        + " where lower(email) = any (?) order by username",
                                addresses),
                        row -> Map.entry(row.text("email"), row.text("username")))
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return found;
    }

    private static List<StoredRow> ofUsers(Reading reading, TableShape table, String column, List<Long> keys) {
        return keys.isEmpty()
                ? List.of()
                : reading.list(Sql.of(StoredRow.select(table) + "t." + column + " = any (?)", keys), StoredRow::of);
    }

    private static List<String> groupNames() {
        return Arrays.stream(UserRole.values()).map(UserRole::group).toList();
    }

    /** The group of another role that a user is in. */
    Optional<String> otherRole(UserRole role, StoredRow user, OnboardingSchema.Joined joined) {
        return groups.entrySet().stream()
                .filter(group -> !group.getKey().equals(role.group()))
                .filter(group -> inGroups.stream()
                        .map(StoredRow::values)
                        .anyMatch(row -> row.path(joined.user()).asLong() == user.key()
                                && row.path(joined.group()).asLong()
                                        == group.getValue().key()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private static Map<String, StoredRow> byText(List<StoredRow> rows, String column) {
        return rows.stream().collect(Collectors.toMap(row -> row.text(column), Function.identity()));
    }

    /** Users whose login differs from this one in its case only. */
    Optional<String> otherCase(UserForm user) {
        return users.keySet().stream()
                .filter(login -> !login.equals(user.username()) && login.equalsIgnoreCase(user.username()))
                .findFirst();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
