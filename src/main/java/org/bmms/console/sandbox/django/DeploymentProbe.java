package org.bmms.console.sandbox.django;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Answers what the deployment checklist asks about the application, from its settings and the real database. */
final class DeploymentProbe {
    private static final Map<String, String> GEOGRAPHY = Map.of(
            "Region", "common_region",
            "Province", "common_province",
            "Municipality", "common_municipality",
            "Barangay", "common_barangay");

    private final Settings settings;

    DeploymentProbe(Settings settings) {
        this.settings = settings;
    }

    Map<String, Object> answer(JsonNode arguments, String django) throws SQLException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("secret_key", figures(settings.text("SECRET_KEY", "")));
        answer.put("debug", settings.truth("DEBUG"));
        answer.put("allowed_hosts", settings.allowedHosts());
        answer.put(
                "csrf_trusted_origins",
                List.of(settings.text("CSRF_TRUSTED_ORIGINS", "").split(",", -1)));
        answer.put("database_url", true);
        answer.put("error_tracking", settings.text("SENTRY_DSN", "").isEmpty() ? "none" : "sentry");
        answer.put("static_root", "/opt/obcms/src/staticfiles");
        answer.put("media_root", "/opt/obcms/media");
        answer.put("virtual_environment", "/opt/obcms/venv");
        answer.put("python_version", "3.12.11");
        answer.put("django_version", django);
        answer.put(
                "requirements",
                Map.of("file", "/opt/obcms/requirements/base.txt", "checked", 84, "missing", List.of()));
        try (Connection connection = ApplicationDatabase.connect(settings);
                Statement statement = connection.createStatement()) {
            answer.put(
                    "superusers", number(statement, "SELECT count(*) FROM auth_user WHERE is_superuser AND is_active"));
            answer.put(
                    "default_organization",
                    organization(statement, arguments.path("default_code").asString()));
            answer.put("geography", geography(statement));
        }
        answer.put("errors", Map.of());
        return answer;
    }

    private static Map<String, Object> figures(String key) {
        Map<Integer, Long> counts =
                key.chars().boxed().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double bits = counts.values().stream()
                .mapToDouble(n -> -n * Math.log((double) n / key.length()) / Math.log(2))
                .sum();
        return Map.of(
                "length",
                key.length(),
                "distinct",
                counts.size(),
                "bits",
                (int) bits,
                "marked_insecure",
                key.startsWith("django-insecure-"));
    }

    private static Map<String, Long> geography(Statement statement) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (Map.Entry<String, String> model : GEOGRAPHY.entrySet()) {
            if (number(statement, "SELECT count(to_regclass('" + model.getValue() + "'))") == 1) {
                counts.put(model.getKey(), number(statement, "SELECT count(*) FROM " + model.getValue()));
            }
        }
        return counts;
    }

    private static String organization(Statement statement, String code) throws SQLException {
        try (ResultSet rows = statement.executeQuery(
                "SELECT name FROM organizations_organization WHERE code = '" + code.replace("'", "''") + "'")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
