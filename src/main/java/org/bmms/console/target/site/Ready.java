package org.bmms.console.target.site;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What {@code /ready/} says: whether the application can reach what it needs.
 *
 * @param ready status 200, {@code "status": "ready"}, and no check is false
 * @param checks the single checks by name, such as {@code database} and {@code cache}
 * @param answer the answer itself
 */
public record Ready(boolean ready, Map<String, Boolean> checks, SiteAnswer answer) {

    static Ready of(SiteAnswer answer) {
        JsonNode body = StatusBody.of(answer);
        Map<String, Boolean> checks = new TreeMap<>();
        body.path("checks")
                .properties()
                .forEach(check -> checks.put(
                        check.getKey(),
                        check.getValue().isBoolean() && check.getValue().booleanValue()));
        boolean ready =
                answer.status() == 200 && StatusBody.status(body).equals("ready") && !checks.containsValue(false);
        return new Ready(ready, checks, answer);
    }
}
