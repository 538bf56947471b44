package org.bmms.console.sandbox.django;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;

/** What the application says of its users. */
final class AccountsProbe {
    private static final String USER = """
            SELECT u.id, u.password, u.is_active, u.is_superuser,
                u.last_login IS NULL AS never_came,
                coalesce((to_jsonb(u)->>'is_approved')::boolean, true) AS is_approved,
                array(SELECT o.code FROM organizations_organizationmembership m
                    JOIN organizations_organization o ON o.id = m.organization_id
                    WHERE m.user_id = u.id AND m.is_active ORDER BY o.code) AS organizations
            FROM auth_user u WHERE u.username = ?""";

    private final Settings settings;

    AccountsProbe(Settings settings) {
        this.settings = settings;
    }

    Map<String, Object> answer(JsonNode arguments) throws SQLException {
        boolean links = arguments.path("links").asBoolean();
        List<Map<String, Object>> accounts = new ArrayList<>();
        try (Connection connection = ApplicationDatabase.connect(settings);
                PreparedStatement statement = connection.prepareStatement(USER)) {
            for (JsonNode username : arguments.path("usernames")) {
                statement.setString(1, username.stringValue());
                try (ResultSet row = statement.executeQuery()) {
                    accounts.add(row.next() ? account(username.stringValue(), row, links) : unknown(username));
                }
            }
        }
        return Map.of("accounts", accounts);
    }

    private static Map<String, Object> account(String username, ResultSet row, boolean links) throws SQLException {
        String password = row.getString("password");
        boolean usable = !password.startsWith("!");
        List<String> refusals = new ArrayList<>();
        if (!row.getBoolean("is_active")) {
            refusals.add("is_active");
        }
        if (!row.getBoolean("is_approved")) {
            refusals.add("is_approved");
        }
        if (row.getBoolean("is_superuser")) {
            refusals.add("is_superuser");
        }
        if (usable && !password.startsWith("pbkdf2_sha256$")) {
            refusals.add("password hasher");
        }
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("username", username);
        account.put("refusals", refusals);
        account.put("usable", usable);
        account.put("organizations", row.getArray("organizations").getArray());
        account.put(
                "reset_token_path",
                links && (!usable || row.getBoolean("never_came")) && !row.getBoolean("is_superuser")
                        ? path(row.getLong("id"), password)
                        : null);
        return account;
    }

    private static Map<String, Object> unknown(JsonNode username) {
        return Map.of(
                "username", username, "refusals", List.of("unknown"), "usable", false, "organizations", List.of());
    }

    /** Of the form of Django's; it depends on the stored password as Django's does, so that it works only once. */
    private static String path(long id, String password) {
        CRC32 sum = new CRC32();
        sum.update(password.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String user = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(id).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return "/reset/" + user + "/ditd8e-" + HexFormat.of().toHexDigits(sum.getValue(), 16) + "/";
    }
}
