package org.bmms.console.sandbox.django;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The proof of isolation on an application that keeps communities apart by a filter in its queries, unless a layer of it
 * forgets to. Rows are really made, looked for and rolled back.
 */
final class IsolationProbe {
    private static final String DASHBOARD = "/dashboard/";
    private static final String TASK = "portal.tasks.list_records";
    private static final String NOBODY = "";

    private final Settings settings;
    private final Leak leak;
    private final Map<String, List<Object>> answer = new LinkedHashMap<>();
    private final Map<String, String> users = new LinkedHashMap<>();

    IsolationProbe(Settings settings, Leak leak) {
        this.settings = settings;
        this.leak = leak;
        for (String kind : List.of("refused", "cannot", "leaks", "examined", "unexamined", "created", "queued")) {
            answer.put(kind, new ArrayList<>());
        }
    }

    /** An organisation and the user as whom it is looked. */
    private record Side(long id, String code, String user) {}

    Map<String, Object> answer(JsonNode arguments) throws SQLException {
        try (Connection connection = ApplicationDatabase.connect(settings)) {
            connection.setAutoCommit(false);
            try {
                prove(connection, arguments);
            } finally {
                connection.rollback();
            }
        }
        Map<String, Object> all = new LinkedHashMap<>(answer);
        all.put("users", users);
        return all;
    }

    private void prove(Connection connection, JsonNode arguments) throws SQLException {
        if (!settings.isBmms()) {
            cannot("MODE", settings.text("BMMS_MODE", "obcms"));
        }
        role(connection);
        Optional<Side> pilot = side(connection, arguments, "pilot");
        Optional<Side> other = side(connection, arguments, "other");
        Optional<String> table = table(connection, arguments.path("communities"));
        if (table.isEmpty()) {
            cannot("NO_COMMUNITY", "communities");
        }
        if (pilot.isEmpty() || other.isEmpty() || table.isEmpty() || isOver()) {
            return;
        }
        Communities communities = new Communities(connection, table.get());
        for (Side side : List.of(pilot.get(), other.get())) {
            note("created", Map.of("table", table.get(), "key", communities.make(side.id(), marker(arguments))));
        }
        look(communities, pilot.get(), other.get(), arguments);
        look(communities, other.get(), pilot.get(), arguments);
        examined("NO_CONTEXT", communities.model(), NOBODY);
        examined("TASK", "bmms.proof", NOBODY);
        if (leak == Leak.NO_CONTEXT || leak == Leak.MODEL || leak == Leak.NO_MIDDLEWARE) {
            leaks("NO_CONTEXT", communities.model(), NOBODY, NOBODY, communities.all());
            leaks("TASK", "bmms.proof", NOBODY, NOBODY, communities.all());
        }
    }

    private void look(Communities communities, Side viewer, Side owner, JsonNode arguments) throws SQLException {
        boolean models = leak == Leak.MODEL || leak == Leak.NO_MIDDLEWARE;
        if (leak == Leak.NO_MIDDLEWARE) {
            cannot("NO_SEPARATION", viewer.code());
        }
        long foreign = communities.of(owner.id());
        see("MODEL", communities.model(), viewer, owner, models ? foreign : 0);
        see("PAGE", DASHBOARD, viewer, owner, models || leak == Leak.VIEW ? foreign : 0);
        for (JsonNode task : arguments.path("tasks")) {
            if (task.stringValue().equals(TASK)) {
                see("TASK", TASK, viewer, owner, models || leak == Leak.TASK ? foreign : 0);
            } else {
                cannot("NO_TASK", task.stringValue());
            }
        }
    }

    private void see(String way, String subject, Side viewer, Side owner, long rows) {
        examined(way, subject, viewer.code());
        if (rows > 0) {
            leaks(way, subject, viewer.code(), owner.code(), rows);
        }
    }

    private Optional<Side> side(Connection connection, JsonNode arguments, String name) throws SQLException {
        String code = arguments.path(name).asString("");
        String wanted = arguments.path(name + "_user").asString("");
        String sql = """
                SELECT o.id, u.username, u.is_superuser FROM organizations_organization o
                LEFT JOIN organizations_organizationmembership m ON m.organization_id = o.id AND m.is_active
                LEFT JOIN auth_user u ON u.id = m.user_id AND u.is_active AND (u.username = ? OR ? = '' AND NOT u.is_superuser)
                WHERE o.code = ? ORDER BY u.id NULLS LAST LIMIT 1""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, wanted);
            statement.setString(2, wanted);
            statement.setString(3, code);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    cannot("NO_ORGANIZATION", code);
                    return Optional.empty();
                }
                String user = row.getString("username");
                if (user == null) {
                    cannot("NO_USER", wanted.isEmpty() ? code : wanted);
                    return Optional.empty();
                }
                if (row.getBoolean("is_superuser")) {
                    note("refused", Map.of("code", "SUPERUSER", "subject", user));
                }
                users.put(code, user);
                return Optional.of(new Side(row.getLong("id"), code, user));
            }
        }
    }

    private void role(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT rolname, rolsuper OR rolbypassrls AS above FROM pg_roles WHERE rolname = current_user");
                ResultSet row = statement.executeQuery()) {
            if (row.next() && row.getBoolean("above")) {
                note("refused", Map.of("code", "BYPASSES", "subject", row.getString("rolname")));
            }
        }
    }

    private static Optional<String> table(Connection connection, JsonNode tables) throws SQLException {
        for (JsonNode table : tables) {
            if (Communities.isThere(connection, table.stringValue())) {
                return Optional.of(table.stringValue());
            }
        }
        return Optional.empty();
    }

    private boolean isOver() {
        return !answer.getOrDefault("refused", List.of()).isEmpty()
                || !answer.getOrDefault("cannot", List.of()).isEmpty();
    }

    private static String marker(JsonNode arguments) {
        return arguments.path("marker").asString("");
    }

    private void leaks(String way, String subject, String viewer, String owner, long rows) {
        note("leaks", Map.of("way", way, "subject", subject, "viewer", viewer, "owner", owner, "rows", rows));
    }

    private void examined(String way, String subject, String viewer) {
        note("examined", Map.of("way", way, "subject", subject, "viewer", viewer));
    }

    private void cannot(String code, String subject) {
        note("cannot", Map.of("code", code, "subject", subject));
    }

    private void note(String kind, Object what) {
        answer.computeIfAbsent(kind, _ -> new ArrayList<>()).add(what);
    }
}
