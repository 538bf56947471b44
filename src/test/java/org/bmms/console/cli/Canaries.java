package org.bmms.console.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bmms.console.base.Secret;

/** Secrets that must not appear anywhere, by what they are. Looks for them by means of its own, not by the console's. */
final class Canaries {
    private final Map<String, String> values = new TreeMap<>();

    Canaries with(String what, Secret secret) {
        return with(what, secret.reveal());
    }

    Canaries with(String what, String value) {
        values.put(what, value);
        return this;
    }

    /** Which secrets the text holds, in the open or in an encoding that anybody can undo. */
    List<String> in(String text) {
        return values.entrySet().stream()
                .filter(canary -> forms(canary.getValue()).anyMatch(text::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A text that has each of them, as careless programs write them. */
    String traceback() {
        StringBuilder text = new StringBuilder("Traceback (most recent call last): ");
        values.forEach(
                (what, value) -> text.append(what).append(' ').append(value).append(", "));
        return text.toString();
    }

    private static Stream<String> forms(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                value,
                URLEncoder.encode(value, StandardCharsets.UTF_8),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes));
    }
}
