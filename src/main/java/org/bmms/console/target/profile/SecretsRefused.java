package org.bmms.console.target.profile;

import java.util.regex.Pattern;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Inert;
import tools.jackson.databind.JsonNode;

/** Keeps passwords out of profile files, which are copied, mailed and put under version control. */
final class SecretsRefused {
    private static final Pattern NAME =
            Pattern.compile("(?i).*(passw|passphrase|secret|token|credential|private_?key).*");
    private static final Pattern URL = Pattern.compile("://[^\\s/]*:[^\\s/]*@");
    private static final String PRIVATE_KEY = "PRIVATE KEY-----";

    private final String file;

    SecretsRefused(String file) {
        this.file = file;
    }

    void check(JsonNode tree) {
        check("", tree);
    }

    private void check(String key, JsonNode node) {
        boolean secretValue = node.isString()
                && (URL.matcher(node.stringValue()).find() || node.stringValue().contains(PRIVATE_KEY));
        if (NAME.matcher(key).matches() || secretValue) {
            throw Failure.unchanged(ProfileFailure.SECRET, file, Inert.line(key))
                    .asException();
        }
        if (node.isObject()) {
            node.properties().forEach(entry -> check(entry.getKey(), entry.getValue()));
        } else {
            node.forEach(element -> check(key, element));
        }
    }
}
