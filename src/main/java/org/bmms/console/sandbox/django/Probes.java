package org.bmms.console.sandbox.django;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the console's Python probes find out, computed from the settings and the real database. */
public final class Probes {
    private static final String SESSIONS = "django.contrib.sessions.backends.db";
    private static final String DJANGO = "4.2.24";

    /** Django 4.2's. */
    private static final int ITERATIONS = 600_000;

    private static final Pattern TABLE = Pattern.compile("\\\\\"table\\\\\":\\\\\"([a-z_]+)\\\\\"");

    private volatile Leak leak = Leak.NONE;

    /** Makes a layer of the application forget the organisation. */
    void leak(Leak layer) {
        leak = layer;
    }

    Optional<Object> answer(String probe, Settings settings, String code) throws SQLException {
        return switch (probe) {
            case "effective_mode" -> Optional.of(effectiveMode(settings));
            case "query_time" -> Optional.of(queryTime(settings, code));
            case "sessions_engine" -> Optional.of(sessions(settings));
            case "password_scheme" -> Optional.of(passwordScheme());
            case "deployment" -> Optional.of(new DeploymentProbe(settings).answer(ProbeArguments.of(code), DJANGO));
            case "accounts" -> Optional.of(new AccountsProbe(settings).answer(ProbeArguments.of(code)));
            case "isolation" -> Optional.of(new IsolationProbe(settings, leak).answer(ProbeArguments.of(code)));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> effectiveMode(Settings settings) throws SQLException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("settings_module", settings.text("DJANGO_SETTINGS_MODULE", "obc_management.settings"));
        answer.put("config_module", "obc_management.settings.bmms_config");
        answer.put("is_bmms_mode", settings.isBmms());
        answer.put("is_obcms_mode", !settings.isBmms());
        // As in the real application: BMMS mode counts even where the two settings are off.
        answer.put("multi_tenant_enabled", settings.isBmms() || settings.truth("ENABLE_MULTI_TENANT"));
        answer.put(
                "organization_switching_enabled", settings.isBmms() || settings.truth("ALLOW_ORGANIZATION_SWITCHING"));
        answer.put("bmms_mode", settings.text("BMMS_MODE", "obcms"));
        answer.put("default_organization_code", settings.text("DEFAULT_ORGANIZATION_CODE", "OOBC"));
        answer.put("ocm_organization_code", settings.text("OCM_ORGANIZATION_CODE", "OCM"));
        answer.put("debug", settings.truth("DEBUG"));
        answer.put("allowed_hosts", settings.allowedHosts());
        answer.put("secret_key_length", settings.text("SECRET_KEY", "").length());
        answer.put("hsts_seconds", 31536000);
        answer.put("session_engine", SESSIONS);
        answer.put("login_url", "/login/");
        answer.put("database_name", ApplicationDatabase.name(settings));
        answer.put("database_host", ApplicationDatabase.host(settings));
        answer.put("database_port", Integer.toString(ApplicationDatabase.port(settings)));
        answer.put("database_engine", "django.db.backends.postgresql");
        answer.put(
                "active_organizations",
                number(settings, "SELECT count(*) FROM organizations_organization WHERE is_active"));
        answer.put("django_version", DJANGO);
        answer.put("python_version", "3.12.11");
        answer.put("errors", Map.of());
        return answer;
    }

    private static Map<String, Object> queryTime(Settings settings, String code) throws SQLException {
        Matcher table = TABLE.matcher(code);
        String sql = table.find()
                ? "SELECT count(*) FROM (SELECT * FROM \"" + table.group(1) + "\" LIMIT 100) AS page"
                : "SELECT 1";
        try (Connection connection = ApplicationDatabase.connect(settings);
                Statement statement = connection.createStatement()) {
            number(statement, "SELECT 1");
            long begun = System.nanoTime();
            long rows = number(statement, sql);
            return Map.of("milliseconds", (System.nanoTime() - begun) / 1e6, "rows", rows);
        }
    }

    private static Map<String, Object> passwordScheme() {
        return Map.of(
                "preferred",
                "pbkdf2_sha256",
                "iterations",
                ITERATIONS,
                "refusals",
                List.of(),
                "has_reset_page",
                true,
                "django_version",
                DJANGO);
    }

    private static Map<String, Object> sessions(Settings settings) throws SQLException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("engine", SESSIONS);
        answer.put("cache_alias", null);
        answer.put("stored", number(settings, "SELECT count(*) FROM django_session"));
        return answer;
    }

    private static long number(Settings settings, String sql) throws SQLException {
        try (Connection connection = ApplicationDatabase.connect(settings);
                Statement statement = connection.createStatement()) {
            return number(statement, sql);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
