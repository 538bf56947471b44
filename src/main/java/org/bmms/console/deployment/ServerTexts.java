package org.bmms.console.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bmms.console.target.profile.AppProfile;

/** The texts that the console puts on a server: units, the site in nginx, how gunicorn serves. */
final class ServerTexts {
    /** Where nginx keeps sites; Debian's own place. */
    static final String AVAILABLE = "/etc/nginx/sites-available/";

    static final String ENABLED = "/etc/nginx/sites-enabled/";
    private static final String UNITS = "/etc/systemd/system/";

    private final DeploymentParameters parameters;

    ServerTexts(DeploymentParameters parameters) {
        this.parameters = parameters;
    }

    /** The units, by path. */
    Map<String, String> units() {
        AppProfile app = parameters.app();
        Map<String, String> units = new LinkedHashMap<>();
        units.put(UNITS + app.units().app(), filled("app.service"));
        units.put(UNITS + app.units().worker(), filled("worker.service"));
        units.put(UNITS + app.units().beat(), filled("beat.service"));
        return units;
    }

    String gunicornPath() {
        return parameters.app().root() + "/gunicorn.conf.py";
    }

    /** How gunicorn serves, where the code does not say it. */
    String gunicorn() {
        return filled("gunicorn.conf.py");
    }

    String sitePath() {
        return AVAILABLE + siteName();
    }

    String siteLink() {
        return ENABLED + siteName();
    }

    String site() {
        return filled("nginx.conf");
    }

    /** Everything that the way back may remove. */
    Map<String, String> removable() {
        Map<String, String> all = new LinkedHashMap<>(units());
        all.put(sitePath(), site());
        return all;
    }

    private String siteName() {
        return parameters.app().units().app().replaceFirst("\\.(service|target)$", "");
    }

    static String environment(AppProfile app) {
        return app.python().replaceFirst("/bin/[^/]+$", "");
    }

    private String filled(String name) {
        AppProfile app = parameters.app();
        return template(name)
                .replace("@USER@", parameters.host().user())
                .replace("@ROOT@", app.root())
                .replace("@SOURCE@", app.source())
                .replace("@ENVIRONMENT@", environment(app))
                .replace("@CELERY@", app.celery())
                .replace("@APPLICATION@", app.celeryApp())
                .replace("@NAMES@", String.join(" ", parameters.order().serverNames()))
                .replace("@FIRST@", parameters.order().serverNames().getFirst())
                .replace("@CERTIFICATE@", parameters.order().certificate())
                .replace("@KEY@", parameters.order().certificateKey());
    }

    private static String template(String name) {
        try (InputStream in = ServerTexts.class.getResourceAsStream("/deployment/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the console is incomplete: deployment/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
