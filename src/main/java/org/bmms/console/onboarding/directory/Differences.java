package org.bmms.console.onboarding.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** In which fields two states of one organisation differ, by the names that forms and files use. */
final class Differences {
    private Differences() {}

    /** The fields; where the console knows none that differs, that something else does. */
    static List<String> between(OrganizationEntry one, OrganizationEntry other) {
        Map<String, Object> before = fields(one);
        List<String> names = fields(other).entrySet().stream()
                .filter(field -> !Objects.equals(before.get(field.getKey()), field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return names.isEmpty() ? List.of("*") : names;
    }

    private static Map<String, Object> fields(OrganizationEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", entry.name());
        fields.put("type", entry.type());
        fields.put("active", entry.active());
        fields.put("pilot", entry.pilot());
        fields.put("contact", entry.contact());
        fields.put("modules", entry.modules());
        fields.put("onboarding_date", entry.onboardingDate());
        fields.put("go_live_date", entry.goLiveDate());
        fields.put("focal_person", entry.focalPerson());
        return fields;
    }
}
