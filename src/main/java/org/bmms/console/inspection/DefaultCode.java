package org.bmms.console.inspection;

import java.util.Optional;
import org.bmms.console.target.fingerprint.SettingsFacts;

/** The code of the organisation that rows belong to unless something else is said. */
public final class DefaultCode {
    /** The checklist's. */
    private static final String USUAL = "OOBC";

    private DefaultCode() {}

    /** The profile's, or the settings file's, or the checklist's. */
    public static String of(Facts facts) {
        return Optional.ofNullable(facts.profile().policy().defaultOrganizationCode())
                .or(() -> facts.fingerprint()
                        .primary()
                        .settings()
                        .get()
                        .map(SettingsFacts::mode)
                        .flatMap(mode -> Optional.ofNullable(mode.defaultOrganizationCode())))
                .orElse(USUAL);
    }
}
