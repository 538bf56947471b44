package org.bmms.console.sandbox.django;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Json;
import tools.jackson.databind.JsonNode;

/** Finds the arguments that a probe was given, as JSON within a string of its code. */
final class ProbeArguments {
    private static final Pattern GIVEN = Pattern.compile("bmms_json\\.loads\\((\".*\")\\)\\)\\)");

    private ProbeArguments() {}

    static JsonNode of(String code) {
        Matcher given = GIVEN.matcher(code);
        if (!given.find()) {
            throw new IllegalArgumentException("the probe has no arguments");
        }
        return Json.mapper().readTree(Json.read(given.group(1), String.class));
    }
}
