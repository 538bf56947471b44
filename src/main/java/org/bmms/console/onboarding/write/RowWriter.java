package org.bmms.console.onboarding.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bmms.console.base.Json;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.Sql;
import org.bmms.console.database.TableName;
import org.bmms.console.database.Writing;
import org.bmms.console.onboarding.plan.Cell;
import org.bmms.console.onboarding.plan.PlannedChange;
import org.bmms.console.onboarding.plan.PlannedRow;
import org.bmms.console.onboarding.plan.PlannedRow.Action;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a plan within one transaction. New rows of one table that follow each other go into one statement,
 * so that many users take few trips to the server.
 */
public final class RowWriter {
    /** A statement takes 65,535 parameters. */
    private static final int MOST_ROWS = 200;

    private final Writing writing;
    private final Map<String, String> hashes;
    private final Map<String, Long> keys = new HashMap<>();
    private final List<WrittenRow> written = new ArrayList<>();

    /**
     * A writer for one plan.
     *
     * @param hashes the stored form of each new user's password, by login
     */
    public RowWriter(Writing writing, Map<String, String> hashes) {
        this.writing = writing;
        this.hashes = Map.copyOf(hashes);
    }

    /** Writes them, and says which keys they got. */
    public List<WrittenRow> write(List<PlannedRow> rows) {
        List<PlannedRow> together = new ArrayList<>();
        for (PlannedRow row : rows) {
            row.key().ifPresent(key -> keys.put(row.name(), key));
            if (!together.isEmpty() && !fits(together, row)) {
                insert(together);
                together.clear();
            }
            switch (row.action()) {
                case INSERT -> together.add(row);
                case UPDATE -> update(row);
                case NONE -> {}
            }
        }
        if (!together.isEmpty()) {
            insert(together);
        }
        return List.copyOf(written);
    }

    private static boolean fits(List<PlannedRow> together, PlannedRow row) {
        PlannedRow first = together.getFirst();
        return row.action() == Action.INSERT
                && together.size() < MOST_ROWS
                && row.table().equals(first.table())
                && columns(row).equals(columns(first));
    }

    private static List<String> columns(PlannedRow row) {
        return row.changes().stream().map(PlannedChange::column).toList();
    }

    /** The server may give new rows back in any order, so they are told apart by what identifies them. */
    private void insert(List<PlannedRow> rows) {
        PlannedRow first = rows.getFirst();
        List<@Nullable Object> parameters = new ArrayList<>();
        String values = rows.stream()
                .map(row -> row.changes().stream()
                        .map(change -> placeholder(change.after(), parameters))
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        String identity = first.identity().stream()
                .map(Identifier::quoted)
                .map(column -> column + "::text")
                .collect(Collectors.joining(", ", "array[", "]"));
        String columns = first.changes().stream()
                .map(change -> Identifier.quoted(change.column()))
                .collect(Collectors.joining(", "));
        Map<List<String>, Long> stored = new HashMap<>();
        writing.list(
                        new Sql(
                                "insert into " + first.table().quoted() + " (" + columns + ") values " + values
                                        + " returning id, " + identity + " as identity",
                                parameters),
                        row -> Map.entry(row.texts("identity"), row.number("id")))
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
        for (PlannedRow row : rows) {
            long key = Objects.requireNonNull(stored.get(identity(row)), row::name);
            keys.put(row.name(), key);
            written.add(
                    new WrittenRow(row.table().toString(), key, Action.INSERT, Map.of(), kept(row, Optional.empty())));
        }
    }

    private List<String> identity(PlannedRow row) {
        return row.identity().stream()
                .map(column -> row.changes().stream()
                        .filter(change -> change.column().equals(column))
                        .map(change -> String.valueOf(value(change.after())))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private void update(PlannedRow row) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String changes = row.changes().stream()
                .map(change -> Identifier.quoted(change.column()) + " = " + placeholder(change.after(), parameters))
                .collect(Collectors.joining(", "));
        long key = row.key().orElseThrow();
        parameters.add(key);
        TableName table = row.table();
        writing.update(new Sql("update " + table.quoted() + " set " + changes + " where id = ?", parameters));
        Map<String, String> before = new LinkedHashMap<>();
        row.changes().stream()
                .filter(change -> isKept(change.after()))
                .forEach(change ->
                        before.put(change.column(), json(change.before().orElseThrow())));
        written.add(new WrittenRow(table.toString(), key, Action.UPDATE, before, kept(row, Optional.of(before))));
    }

    private Map<String, String> kept(PlannedRow row, Optional<Map<String, String>> columns) {
        Map<String, String> after = new LinkedHashMap<>();
        row.changes().stream()
                .filter(change -> isKept(change.after()))
                .filter(change ->
                        columns.map(known -> known.containsKey(change.column())).orElse(true))
                .forEach(change -> after.put(change.column(), json(change.after())));
        return after;
    }

    private static boolean isKept(Cell cell) {
        return !(cell instanceof Cell.Password) && !(cell instanceof Cell.Now);
    }

    private String json(Cell cell) {
        return cell instanceof Cell.Document document ? document.json() : Json.write(jsonValue(value(cell)));
    }

    private static Object jsonValue(@Nullable Object value) {
        return value == null ? Json.mapper().nullNode() : value;
    }

    private String placeholder(Cell cell, List<@Nullable Object> parameters) {
        if (cell instanceof Cell.Now) {
            return "now()";
        }
        parameters.add(cell instanceof Cell.Document document ? document.json() : value(cell));
        return cell instanceof Cell.Document ? "?::jsonb" : "?";
    }

    private @Nullable Object value(Cell cell) {
        return switch (cell) {
            case Cell.Plain plain -> plain.value();
            case Cell.KeyOf key -> Objects.requireNonNull(keys.get(key.row()), key::row);
            case Cell.Password password -> Objects.requireNonNull(hashes.get(password.username()), password::username);
            case Cell.Document _, Cell.Now _ -> throw new IllegalArgumentException("not a single value");
        };
    }
}
