package org.bmms.console.onboarding.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bmms.console.audit.change.ChangeKind;
import org.bmms.console.audit.change.ChangeLog;
import org.bmms.console.audit.change.ChangeOrder;
import org.bmms.console.audit.change.ChangedRow;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Column;
import org.bmms.console.database.Database;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.Reading;
import org.bmms.console.database.ScopeColumn;
import org.bmms.console.database.Sql;
import org.bmms.console.database.Writing;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.plan.StoredRow;
import org.bmms.console.onboarding.schema.OnboardingSchema;
import org.bmms.console.onboarding.write.Turns;
import org.bmms.console.onboarding.write.Written;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The organisations of the target: all of them at a glance, and changes to one of them. */
public final class Directory {
    private final Database database;
    private final Turns turns;

    /**
     * Of one target.
     *
     * @param log where it is written down what is changed
     */
    public Directory(Database database, ChangeLog log) {
        this.database = database;
        this.turns = new Turns(database, log);
    }

    /** All organisations by code, without the rows they own: at once, however many rows there are. */
    public List<OrganizationEntry> list(Cancellation cancellation) {
        return database.read(
                access(cancellation),
                reading -> new EntryReader(OnboardingSchema.read(reading)).read(reading, Optional.empty()));
    }

    /** The same, with where they are kept and whether the connected role may change them. */
    public OrganizationList read(Cancellation cancellation) {
        return database.read(access(cancellation), reading -> {
            OnboardingSchema schema = OnboardingSchema.read(reading);
            return new OrganizationList(
                    new EntryReader(schema).read(reading, Optional.empty()),
                    FieldPlaces.of(schema.organizations()),
                    EditRights.of(new Catalog(reading).privileges(List.of())));
        });
    }

    /** The logins of active users who work for the organisation of that number; empty if the target does not tell. */
    public List<String> members(long organization, Cancellation cancellation) {
        return database.read(
                access(cancellation),
                reading -> OnboardingSchema.read(reading)
                        .people()
                        .map(people -> reading.list(
                                Sql.of(
                                        "select u.username from "
                                                + people.memberships().table().quoted() + " m join "
                                                + people.users().table().quoted()
                                                + " u on u.id = m.user_id where m.organization_id = ? and m.is_active"
                                                + " and u.is_active order by u.username",
                                        organization),
                                row -> row.text("username")))
                        .orElse(List.of()));
    }

    /** The organisation of a code, with the rows it owns. */
    public Optional<OrganizationEntry> find(String code, Cancellation cancellation) {
        return database.read(
                access(cancellation),
                reading -> new EntryReader(OnboardingSchema.read(reading))
                        .read(reading, Optional.of(code)).stream()
                                .findFirst()
                                .map(entry -> entry.with(OwnedRows.of(reading, entry.id()))));
    }

    /** All organisations with the rows they own, counted one table after the other. */
    public List<OrganizationEntry> count(Cancellation cancellation, Progress progress) {
        return database.read(access(cancellation), reading -> {
            OnboardingSchema schema = OnboardingSchema.read(reading);
            Map<Long, Map<String, Long>> rows = new HashMap<>();
            List<ScopeColumn> scope = schema.model().scope().stream()
                    .filter(ScopeColumn::readable)
                    .toList();
            for (int i = 0; i < scope.size(); i++) {
                String table = scope.get(i).table().toString();
                progress.at(i, scope.size(), Message.of("onboarding.work.count", table));
                count(reading, scope.get(i))
                        .forEach((id, n) ->
                                rows.computeIfAbsent(id, _ -> new HashMap<>()).merge(table, n, Long::sum));
            }
            return new EntryReader(schema)
                    .read(reading, Optional.empty()).stream()
                            .map(entry -> entry.with(new OwnedRows(rows.getOrDefault(entry.id(), Map.of()))))
                            .toList();
        });
    }

    /**
     * Changes one organisation, if it is still as it was seen.
     *
     * @param seen as the operator saw it
     * @return as it is now
     * @throws FailureException {@code ONB-CHANGED} with what somebody else changed meanwhile, {@code ONB-UNKNOWN},
     *     {@code ONB-NOT-STORED}, a problem of a field, or a code of the database; then nothing was changed
     */
    public OrganizationEntry edit(OrganizationEntry seen, OrganizationEdit edit, Cancellation cancellation) {
        return turns.write(
                Access.of(Message.of("onboarding.work.edit", seen.code())).stoppedBy(cancellation),
                new ChangeOrder(
                        ChangeKind.EDIT,
                        List.of(seen.code()),
                        Digest.sha256(Json.write(List.of(seen.code(), seen.version(), edit)))),
                writing -> {
                    OnboardingSchema schema = OnboardingSchema.read(writing);
                    EditRules.check(seen, edit, FieldPlaces.of(schema.organizations())).stream()
                            .findFirst()
                            .ifPresent(problem -> {
                                throw problem.failure().asException();
                            });
                    EditedColumns edited = new EditedColumns(schema);
                    edited.take(writing, edit);
                    List<ChangedRow> rows = new ArrayList<>();
                    if (!edited.isEmpty()) {
                        Optional<StoredRow> before = stored(writing, schema, seen);
                        write(writing, schema, seen, edited);
                        rows.add(changed(schema, before, stored(writing, schema, seen), seen.id()));
                    }
                    return new Written<>(current(writing, schema, seen.code()), rows);
                });
    }

    private static Map<Long, Long> count(Reading reading, ScopeColumn column) {
        String key = Identifier.quoted(column.column());
        return reading
                .list(
                        Sql.of("select " + key + " as id, count(*) as n from "
                                + column.table().quoted() + " where " + key + " is not null group by 1"),
                        row -> Map.entry(row.number("id"), row.number("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void write(Writing writing, OnboardingSchema schema, OrganizationEntry seen, EditedColumns edited) {
        List<String> sets = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        edited.columns().forEach((column, value) -> {
            sets.add(Identifier.quoted(column) + " = ?");
            parameters.add(value);
        });
        if (!edited.document().isEmpty() || !edited.removed().isEmpty()) {
            sets.add("metadata = (coalesce(metadata, '{}') - ?::text[]) || ?::jsonb");
            parameters.add(edited.removed());
            parameters.add(edited.document().toString());
        }
        if (schema.organizations().has("updated_at")) {
            sets.add("updated_at = now()");
        }
        parameters.add(seen.id());
        parameters.add(seen.version());
        int changed = writing.update(new Sql(
                "update " + schema.organizations().table().quoted() + " set " + String.join(", ", sets)
                        + " where id = ? and xmin::text = ?",
                parameters));
        if (changed == 0) {
            OrganizationEntry now = current(writing, schema, seen.code());
            throw Failure.unchanged(
                            OnboardingFailure.CHANGED_MEANWHILE,
                            seen.code(),
                            String.join(", ", Differences.between(seen, now)))
                    .asException();
        }
    }

    private static Optional<StoredRow> stored(Reading reading, OnboardingSchema schema, OrganizationEntry seen) {
        return reading.first(Sql.of(StoredRow.select(schema.organizations()) + "t.id = ?", seen.id()), StoredRow::of);
    }

    /** Every column that is another now, also those that go along such as the time of the change. */
    private static ChangedRow changed(
            OnboardingSchema schema, Optional<StoredRow> before, Optional<StoredRow> after, long key) {
        Map<String, String> old = new HashMap<>();
        Map<String, String> fresh = new HashMap<>();
        for (Column column : schema.organizations().columns()) {
            JsonNode was = value(before, column);
            JsonNode is = value(after, column);
            if (!was.equals(is)) {
                old.put(column.name(), was.toString());
                fresh.put(column.name(), is.toString());
            }
        }
        return new ChangedRow(schema.organizations().table().toString(), key, "UPDATE", old, fresh);
    }

    private static JsonNode value(Optional<StoredRow> row, Column column) {
        return row.map(stored -> stored.values().path(column.name()))
                .orElseGet(() -> Json.mapper().missingNode());
    }

    private static OrganizationEntry current(Reading reading, OnboardingSchema schema, String code) {
        return new EntryReader(schema)
                .read(reading, Optional.of(code)).stream()
                        .findFirst()
                        .orElseThrow(() -> Failure.unchanged(OnboardingFailure.UNKNOWN_ORGANIZATION, code)
                                .asException());
    }

    private static Access access(Cancellation cancellation) {
        return Access.of(Message.of("onboarding.work.directory")).stoppedBy(cancellation);
    }
}
