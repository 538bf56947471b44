package org.bmms.console.deployment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.database.DatabaseUrl;
import org.bmms.console.deployment.DeploymentOrder.DatabasePlace;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.target.dotenv.DotEnv;

/**
 * The settings that an order leads to (checklist § Step 3: Environment Configuration). The two secrets among them are
 * given when the file is written and never before.
 *
 * @param order the order
 * @param celeryApp the name of the application's package of settings
 */
public record OrderedSettings(DeploymentOrder order, String celeryApp) {
    private static final String SECRET_KEY = "SECRET_KEY";
    private static final String DATABASE_URL = "DATABASE_URL";
    private static final int SHORTEST_KEY = 50;

    /** The settings that are no secret, in the checklist's order. */
    public Map<String, String> open() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("DJANGO_SETTINGS_MODULE", celeryApp + ".settings.production");
        settings.put("DEBUG", "0");
        settings.put(
                "ALLOWED_HOSTS",
                Stream.concat(order.serverNames().stream(), Stream.of("127.0.0.1", "localhost"))
                        .collect(Collectors.joining(",")));
        settings.put(
                "CSRF_TRUSTED_ORIGINS",
                order.serverNames().stream().map(name -> "https://" + name).collect(Collectors.joining(",")));
        settings.put("BMMS_MODE", "obcms");
        settings.put("DEFAULT_ORGANIZATION_CODE", order.organizationCode());
        settings.put("ENABLE_MULTI_TENANT", "0");
        settings.put("ALLOW_ORGANIZATION_SWITCHING", "0");
        settings.put("REDIS_URL", order.redisUrl());
        return settings;
    }

    /** The file as it is shown: its lines are added, and nobody sees the secrets. */
    public List<DifferenceLine> shown() {
        Map<String, String> all = new LinkedHashMap<>(open());
        all.put(SECRET_KEY, Redactor.MASK);
        all.put(DATABASE_URL, url(Redactor.MASK));
        return all.entrySet().stream()
                .map(e -> new DifferenceLine(DifferenceLine.Kind.ADDED, e.getKey() + "=" + e.getValue()))
                .toList();
    }

    /** The file with its secrets, from the code's own template where there is one. */
    public DotEnv written(DotEnv template, Secret key, Secret password) {
        DotEnv file = template;
        for (Map.Entry<String, String> setting : open().entrySet()) {
            file = file.with(setting.getKey(), setting.getValue());
        }
        return file.with(SECRET_KEY, key.reveal()).with(DATABASE_URL, url(encoded(password)));
    }

    /** As part of an address, where a plus sign is no space. */
    private static String encoded(Secret password) {
        return URLEncoder.encode(password.reveal(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String url(String password) {
        DatabasePlace at = order.database();
        return "postgres://" + at.role() + ":" + password + "@" + at.host() + ":" + at.port() + "/" + at.name();
    }

    /** The names of the settings in a file that are not as ordered; empty if it is the file of this order. */
    public List<String> differences(DotEnv file) {
        List<String> differ = new ArrayList<>();
        open().forEach((key, value) -> {
            if (!value.equals(file.value(key).orElse(null))) {
                differ.add(key);
            }
        });
        if (file.value(SECRET_KEY).orElse("").length() < SHORTEST_KEY) {
            differ.add(SECRET_KEY);
        }
        if (!leadsToOrdered(file)) {
            differ.add(DATABASE_URL);
        }
        return differ;
    }

    private boolean leadsToOrdered(DotEnv file) {
        DatabasePlace at = order.database();
        try {
            DatabaseAddress found = address(file);
            return found.host().equals(at.host())
                    && found.port() == at.port()
                    && found.user().equals(at.role())
                    && found.database().equals(at.name());
        } catch (FailureException e) {
            return false;
        }
    }

    /** Where the database is, with the password of its role. */
    public static DatabaseAddress address(DotEnv file) {
        return DatabaseUrl.parse(file.value(DATABASE_URL).orElse("")).address();
    }
}
