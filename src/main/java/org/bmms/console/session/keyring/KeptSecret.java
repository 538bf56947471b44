package org.bmms.console.session.keyring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bmms.console.session.SecretRequest;

/**
 * Which secret it is that a keyring remembers; never the secret itself.
 *
 * @param environment the profile's name: what opens one environment is not offered to another
 * @param kind what it opens
 * @param subject the key file, login, host or role that it belongs to
 */
public record KeptSecret(String environment, SecretRequest.Kind kind, String subject) {

    /** Its name in the keyring: one word of harmless characters. */
    @JsonIgnore
    public String account() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + word(environment) + ":" + word(subject);
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
