package org.bmms.console.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text of a unit with its drop-ins: by key, the values that count. */
final class UnitText {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private UnitText() {}

    static UnitText of(String text) {
        UnitText unit = new UnitText();
        // A line may go on in the next one.
        for (String line : text.replaceAll("\\\\\\s*\\n", " ").lines().toList()) {
            int equals = line.indexOf('=');
            boolean assigns = equals > 0 && !line.startsWith("#") && !line.startsWith(";");
            if (assigns) {
                unit.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return unit;
    }

    /** An empty value forgets those before it. */
    private void put(String key, String value) {
        if (value.isEmpty()) {
            values.remove(key);
        } else {
            values.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
        }
    }

    /** The value that counts; empty text if there is none. */
    String value(String key) {
        List<String> all = values.getOrDefault(key, List.of());
        return all.isEmpty() ? "" : all.getLast();
    }

    /** All values of a key that takes several, as one text. */
    String all(String key) {
        return String.join(" ", values.getOrDefault(key, List.of()));
    }
}
