package org.bmms.console.sandbox.django;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.FailureException;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.machine.Machine;
import org.bmms.console.sandbox.systemd.ServiceFailure;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.dotenv.EnvironBoolean;
import org.bmms.console.target.dotenv.EnvironRules;

/**
 * What a process of the application read when it started, and keeps until it ends: the settings file as django-environ
 * reads it, and the variables that the process already had, which win.
 */
public final class Settings {
    /** The settings file on every host of the application. */
    public static final String FILE = "/opt/obcms/.env";

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads them now.
     *
     * @throws ServiceFailure with a traceback, if a real process would not get further
     */
    public static Settings read(Machine machine, Actor actor, Map<String, String> environment) throws ServiceFailure {
        Map<String, String> values = new HashMap<>();
        try {
            values.putAll(DotEnv.parse(machine.files().read(actor, FILE)).values(EnvironRules.STRIP_COMMENTS));
        } catch (FileException e) {
            // django-environ logs a missing file and goes on.
        } catch (FailureException e) {
            throw traceback("UnicodeDecodeError: 'utf-8' codec can't decode byte");
        }
        values.putAll(environment);
        if (values.getOrDefault("SECRET_KEY", "").isEmpty()) {
            throw traceback("django.core.exceptions.ImproperlyConfigured: Set the SECRET_KEY environment variable");
        }
        if (!values.containsKey("DATABASE_URL")) {
            throw traceback("django.core.exceptions.ImproperlyConfigured: Set the DATABASE_URL environment variable");
        }
        return new Settings(Map.copyOf(values));
    }

    private static ServiceFailure traceback(String last) {
        return new ServiceFailure(
                3,
                List.of(
                        "Traceback (most recent call last):",
                        "  File \"/opt/obcms/src/obc_management/settings/base.py\", line 42, in <module>",
                        last));
    }

    public String text(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    public boolean truth(String key) {
        return EnvironBoolean.of(values.getOrDefault(key, ""));
    }

    /** {@code is_bmms_mode()}: compared exactly. */
    public boolean isBmms() {
        return text("BMMS_MODE", "obcms").equals("bmms");
    }

    public List<String> allowedHosts() {
        return List.of(text("ALLOWED_HOSTS", "").split(",", -1)).stream()
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
    }
}
