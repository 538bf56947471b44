package org.bmms.console.target.django;

import java.util.List;
import java.util.Map;
import org.bmms.console.target.mode.Mode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the application makes of its settings (checklist § BMMS Step 4: BMMS Mode Verification), asked through its own
 * helper functions because the settings' text proves nothing. It is what a process started now would see; running
 * processes may be older. Null where the application does not know.
 *
 * @param bmms {@code is_bmms_mode()}
 * @param multiTenant {@code multi_tenant_enabled()}
 * @param organizationSwitching {@code organization_switching_enabled()}
 * @param bmmsMode the setting {@code BMMS_MODE}
 * @param defaultOrganizationCode the setting {@code DEFAULT_ORGANIZATION_CODE}
 * @param ocmOrganizationCode the setting {@code OCM_ORGANIZATION_CODE}
 * @param debug the setting {@code DEBUG}
 * @param allowedHosts the setting {@code ALLOWED_HOSTS}
 * @param secretKeyLength number of characters of {@code SECRET_KEY}
 * @param hstsSeconds the setting {@code SECURE_HSTS_SECONDS}
 * @param sessionEngine the setting {@code SESSION_ENGINE}
 * @param loginUrl the setting {@code LOGIN_URL}
 * @param database where the application's database is
 * @param activeOrganizations number of active organisations
 * @param djangoVersion Django's version
 * @param pythonVersion Python's version
 * @param settingsModule the module of the settings
 * @param errors what could not be read, with the type of the error
 */
public record EffectiveMode(
        @Nullable Boolean bmms,
        @Nullable Boolean multiTenant,
        @Nullable Boolean organizationSwitching,
        @Nullable String bmmsMode,
        @Nullable String defaultOrganizationCode,
        @Nullable String ocmOrganizationCode,
        @Nullable Boolean debug,
        List<String> allowedHosts,
        @Nullable Long secretKeyLength,
        @Nullable Long hstsSeconds,
        @Nullable String sessionEngine,
        @Nullable String loginUrl,
        Database database,
        @Nullable Long activeOrganizations,
        @Nullable String djangoVersion,
        @Nullable String pythonVersion,
        @Nullable String settingsModule,
        Map<String, String> errors) {

    /**
     * Where the application's database is, as it sees it.
     *
     * @param name the database
     * @param host its address
     * @param port its port
     */
    public record Database(
            @Nullable String name,
            @Nullable String host,
            @Nullable String port) {}

    public EffectiveMode {
        allowedHosts = List.copyOf(allowedHosts);
        errors = Map.copyOf(errors);
    }

    /** Reads the answer of {@link DjangoScript#EFFECTIVE_MODE}. */
    public static EffectiveMode of(JsonNode answer) {
        Field field = new Field(answer);
        return new EffectiveMode(
                field.flag("is_bmms_mode"),
                field.flag("multi_tenant_enabled"),
                field.flag("organization_switching_enabled"),
                field.text("bmms_mode"),
                field.text("default_organization_code"),
                field.text("ocm_organization_code"),
                field.flag("debug"),
                field.texts("allowed_hosts"),
                field.whole("secret_key_length"),
                field.whole("hsts_seconds"),
                field.text("session_engine"),
                field.text("login_url"),
                new Database(field.text("database_name"), field.text("database_host"), field.text("database_port")),
                field.whole("active_organizations"),
                field.text("django_version"),
                field.text("python_version"),
                field.text("settings_module"),
                field.map("errors"));
    }

    /** The mode in effect, by the helper function or, where there is none, by the setting; null if neither is there. */
    public @Nullable Mode mode() {
        if (bmms != null) {
            return bmms ? Mode.BMMS : Mode.OBCMS;
        }
        return bmmsMode == null ? null : Mode.of(bmmsMode);
    }
}
