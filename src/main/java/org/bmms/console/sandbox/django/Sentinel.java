package org.bmms.console.sandbox.django;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line that a probe prints before its answer, as a string in its code. */
final class Sentinel {
    private static final Pattern ASSIGNED =
            Pattern.compile("(?im)^\\s*_*(?:bmms_)?sentinel\\s*=\\s*['\"]([^'\"\\n]+)['\"]");
    private static final Pattern PRINTED = Pattern.compile("print\\(\\s*['\"]([^'\"\\n]{12,}?)(?:\\\\n)?['\"]");

    private Sentinel() {}

    static Optional<String> in(String code) {
        Matcher assigned = ASSIGNED.matcher(code);
        if (assigned.find()) {
            return Optional.of(assigned.group(1));
        }
        Matcher printed = PRINTED.matcher(code);
        return printed.find() ? Optional.of(printed.group(1)) : Optional.empty();
    }
}
