package org.bmms.console.target.dotenv;

import java.util.regex.Pattern;
import org.bmms.console.base.Redactor;
import org.jspecify.annotations.Nullable;

/** Which settings are secret, by the words in their names and by passwords in their values. */
public final class SecretKeys {
    private static final Pattern NAME =
            Pattern.compile("(?i).*(PASSWORD|PASSWD|PASSPHRASE|PASS|SECRET|TOKEN|KEY|SALT|CREDENTIAL|DSN|PRIVATE).*");

    private static final Pattern URL_WITH_PASSWORD = Pattern.compile("://\\S*@");

    private SecretKeys() {}

    /** Whether the value of this key must not be shown. */
    public static boolean isSecret(String key, String value) {
        return NAME.matcher(key).matches() || URL_WITH_PASSWORD.matcher(value).find();
    }

    /** The value, or a mask if it is secret. */
    public static @Nullable String shown(String key, @Nullable String value) {
        return value != null && isSecret(key, value) ? Redactor.MASK : value;
    }
}
