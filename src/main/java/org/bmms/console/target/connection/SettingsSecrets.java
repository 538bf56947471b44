package org.bmms.console.target.connection;

import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.dotenv.EnvironRules;
import org.bmms.console.target.dotenv.SecretKeys;

/** The secrets in a settings file. */
public final class SettingsSecrets {
    private SettingsSecrets() {}

    /** Makes them known to a redactor, however the file is read. */
    public static void learn(DotEnv env, Redactor redactor) {
        for (EnvironRules rules : EnvironRules.values()) {
            env.values(rules)
                    .forEach((key, value) -> SecretKeys.secretsIn(key, value).stream()
                            .map(Secret::of)
                            .forEach(redactor::learn));
        }
    }
}
