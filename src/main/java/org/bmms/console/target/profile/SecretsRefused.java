package org.bmms.console.target.profile;

import java.util.regex.Pattern;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Message;
import tools.jackson.databind.JsonNode;

/** Keeps passwords out of profile files, which are copied, mailed and put under version control. */
final class SecretsRefused {
    private static final Pattern NAME =
            Pattern.compile("(?i).*(passw|passphrase|secret|token|credential|private_?key).*");
    private static final Pattern URL = Pattern.compile("://[^\\s/]*:[^\\s/]*@");
    private static final String PRIVATE_KEY = "PRIVATE KEY-----";

    private final String file;
    private final Problems problems;

    SecretsRefused(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    void check(JsonNode tree) {
        check("", "", tree);
    }

    private void check(String path, String key, JsonNode node) {
        boolean secretValue = node.isString()
                && (URL.matcher(node.stringValue()).find() || node.stringValue().contains(PRIVATE_KEY));
        if (NAME.matcher(key).matches() || secretValue) {
            problems.add(new ProfileProblem(
                    path,
                    Message.of("profile.expected.no-secret"),
                    Failure.unchanged(ProfileFailure.SECRET, file, Inert.line(path))));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(entry -> check(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                            entry.getKey(),
                            entry.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i).isObject() ? path + "[" + (i + 1) + "]" : path, key, node.get(i));
            }
        }
    }
}
