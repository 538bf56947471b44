package org.bmms.console.target.mode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.dotenv.EnvironBoolean;
import org.bmms.console.target.dotenv.Hazard;
import org.bmms.console.target.dotenv.HazardCode;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the mode as a settings file has them (checklist § BMMS Step 2: Configuration Update).
 *
 * @param mode what {@code BMMS_MODE} makes the application
 * @param bmmsMode the value itself; null if it is not there
 * @param multiTenant {@code ENABLE_MULTI_TENANT}
 * @param organizationSwitching {@code ALLOW_ORGANIZATION_SWITCHING}
 * @param defaultOrganizationCode {@code DEFAULT_ORGANIZATION_CODE}; null if it is not there
 * @param ocmOrganizationCode {@code OCM_ORGANIZATION_CODE}; null if it is not there
 */
public record ModeSettings(
        Mode mode,
        @Nullable String bmmsMode,
        boolean multiTenant,
        boolean organizationSwitching,
        @Nullable String defaultOrganizationCode,
        @Nullable String ocmOrganizationCode) {

    public static final String BMMS_MODE = "BMMS_MODE";
    public static final String MULTI_TENANT = "ENABLE_MULTI_TENANT";
    public static final String SWITCHING = "ALLOW_ORGANIZATION_SWITCHING";
    public static final String DEFAULT_ORGANIZATION = "DEFAULT_ORGANIZATION_CODE";
    public static final String OCM_ORGANIZATION = "OCM_ORGANIZATION_CODE";

    /** The settings that a switch to BMMS writes, in the checklist's order. */
    public static final List<String> SWITCHED = List.of(BMMS_MODE, MULTI_TENANT, SWITCHING, OCM_ORGANIZATION);

    /** The settings that matter when a unit gives them to its processes. */
    public static final List<String> OVERRIDABLE = List.of(
            BMMS_MODE, MULTI_TENANT, SWITCHING, DEFAULT_ORGANIZATION, OCM_ORGANIZATION, "DJANGO_SETTINGS_MODULE");

    private static final List<String> ALL =
            List.of(BMMS_MODE, DEFAULT_ORGANIZATION, MULTI_TENANT, SWITCHING, OCM_ORGANIZATION);

    /** Reads them as the application would. */
    public static ModeSettings of(DotEnv env) {
        String value = env.value(BMMS_MODE).orElse(null);
        return new ModeSettings(
                value == null ? Mode.OBCMS : Mode.of(value),
                value,
                env.isTrue(MULTI_TENANT),
                env.isTrue(SWITCHING),
                env.value(DEFAULT_ORGANIZATION).orElse(null),
                env.value(OCM_ORGANIZATION).orElse(null));
    }

    /** The file switched to BMMS; every other byte stays. */
    public static DotEnv toBmms(DotEnv env, String ocmCode) {
        return env.with(BMMS_MODE, Mode.BMMS.setting(), ALL)
                .with(MULTI_TENANT, "1", ALL)
                .with(SWITCHING, "1", ALL)
                .with(OCM_ORGANIZATION, ocmCode, ALL);
    }

    /** The file switched to OBCMS where the original is not known; the code of the oversight organisation may stay. */
    public static DotEnv toObcms(DotEnv env) {
        return env.with(BMMS_MODE, Mode.OBCMS.setting(), ALL)
                .with(MULTI_TENANT, "0", ALL)
                .with(SWITCHING, "0", ALL);
    }

    /** The hazards of the whole file, with those that only the meaning of these settings shows. */
    public static List<Hazard> hazards(DotEnv env) {
        List<Hazard> hazards = new ArrayList<>(env.hazards());
        env.value(BMMS_MODE)
                .filter(value -> !value.equals(Mode.BMMS.setting()) && !value.equals(Mode.OBCMS.setting()))
                .ifPresent(value -> hazards.add(hazard(env, HazardCode.UNKNOWN_MODE, BMMS_MODE, value)));
        for (String key : List.of(MULTI_TENANT, SWITCHING, "DEBUG")) {
            env.value(key)
                    .filter(value -> !EnvironBoolean.isPlain(value))
                    .ifPresent(value -> hazards.add(hazard(env, HazardCode.UNCLEAR_BOOLEAN, key, value)));
        }
        hazards.sort(Comparator.comparingInt(Hazard::line));
        return List.copyOf(hazards);
    }

    private static Hazard hazard(DotEnv env, HazardCode code, String key, String value) {
        int line = env.line(key).orElseThrow();
        return new Hazard(line, code, key, value, env.systemdValues().get(key), line);
    }
}
