package org.bmms.console.target.dotenv;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Redactor;
import org.jspecify.annotations.Nullable;

/** Which settings are secret, by the words in their names and by passwords in their values. */
public final class SecretKeys {
    private static final Pattern NAME =
            Pattern.compile("(?i).*(PASSWORD|PASSWD|PASSPHRASE|PASS|SECRET|TOKEN|KEY|SALT|CREDENTIAL|DSN|PRIVATE).*");

    private static final Pattern URL_WITH_PASSWORD = Pattern.compile("://\\S*@");

    private SecretKeys() {}

    /** Names whose values are certainly secret, unlike a {@code CACHE_KEY_PREFIX} or {@code PASSWORD_RESET_TIMEOUT}. */
    private static final Pattern CERTAIN = Pattern.compile(
            "(?i).*(PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_KEY|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_KEY|CREDENTIALS?)");

    private static final Pattern PASSWORD_IN_URL = Pattern.compile("://[^:/@\\s]*:(\\S+)@");

    /** As Celery writes several Sentinels. */
    private static final Pattern BETWEEN_URLS = Pattern.compile(";(?=[A-Za-z][A-Za-z0-9+.-]*://)");

    /** A shorter value is more likely a word that appears elsewhere. */
    private static final int SHORTEST = 6;

    /**
     * The texts in a value that must not appear anywhere. Narrower than {@link #isSecret}, since removing them from every
     * text must not remove ordinary words.
     */
    public static List<String> secretsIn(String key, String value) {
        List<String> inUrls = BETWEEN_URLS
                .splitAsStream(value)
                .map(PASSWORD_IN_URL::matcher)
                .filter(Matcher::find)
                .map(url -> url.group(1))
                .distinct()
                .toList();
        if (!inUrls.isEmpty()) {
            return inUrls;
        }
        boolean secret = CERTAIN.matcher(key).matches() && value.length() >= SHORTEST;
        return secret ? List.of(value) : List.of();
    }

    /** Whether the value of this key must not be shown. */
    public static boolean isSecret(String key, String value) {
        return NAME.matcher(key).matches() || URL_WITH_PASSWORD.matcher(value).find();
    }

    /** The value, or a mask if it is secret. */
    public static @Nullable String shown(String key, @Nullable String value) {
        return value != null && isSecret(key, value) ? Redactor.MASK : value;
    }
}
