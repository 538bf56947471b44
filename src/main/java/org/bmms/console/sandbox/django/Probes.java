package org.bmms.console.sandbox.django;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the console's Python probes find out, computed from the settings and the real database. */
public final class Probes {

    Optional<Object> answer(String probe, Settings settings, String code) throws SQLException {
        return switch (probe) {
            case "effective_mode" -> Optional.of(effectiveMode(settings));
            case "query_time", "database_ping" -> Optional.of(queryTime(settings));
            case "sessions_engine" -> Optional.of(Map.of("engine", "django.contrib.sessions.backends.db"));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> effectiveMode(Settings settings) throws SQLException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("is_bmms_mode", settings.isBmms());
        answer.put("is_obcms_mode", !settings.isBmms());
        answer.put("multi_tenant_enabled", settings.isBmms() || settings.truth("ENABLE_MULTI_TENANT"));
        answer.put(
                "organization_switching_enabled", settings.isBmms() || settings.truth("ALLOW_ORGANIZATION_SWITCHING"));
        answer.put("bmms_mode", settings.text("BMMS_MODE", "obcms"));
        answer.put("debug", settings.truth("DEBUG"));
        answer.put("django_version", "4.2.24");
        answer.put("python_version", "3.12.11");
        answer.put(
                "active_organizations",
                number(settings, "SELECT count(*) FROM organizations_organization WHERE is_active"));
        answer.put("database_name", ApplicationDatabase.name(settings));
        answer.put("database_host", ApplicationDatabase.host(settings));
        answer.put("allowed_hosts", settings.allowedHosts());
        return answer;
    }

    private static Map<String, Object> queryTime(Settings settings) throws SQLException {
        long begun = System.nanoTime();
        number(settings, "SELECT 1");
        return Map.of("milliseconds", (System.nanoTime() - begun) / 1e6);
    }

    private static long number(Settings settings, String sql) throws SQLException {
        try (Connection connection = ApplicationDatabase.connect(settings);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
