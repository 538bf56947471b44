package org.bmms.console.target.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One table of a profile file while it is read. It refuses values of the wrong kind where they are asked for, and at
 * its {@link #end} every key that nobody asked for.
 */
final class Section {
    private final String file;
    private final String path;
    private final JsonNode table;
    private final Set<String> known = new TreeSet<>();

    Section(String file, String path, JsonNode table) {
        this.file = file;
        this.path = path;
        this.table = table;
    }

    String text(String key, Form form) {
        String value = optional(key, form);
        if (value == null) {
            throw Failure.unchanged(ProfileFailure.KEY_MISSING, file, full(key), form.expected())
                    .asException();
        }
        return value;
    }

    String text(String key, Form form, String otherwise) {
        String value = optional(key, form);
        return value == null ? otherwise : value;
    }

    @Nullable
    String optional(String key, Form form) {
        JsonNode value = get(key);
        if (value == null) {
            return null;
        }
        return element(key, value, form);
    }

    List<String> texts(String key, Form form, List<String> otherwise) {
        JsonNode value = get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isArray()) {
            throw wrong(key, value, Message.of("profile.expected.list", form.expected()));
        }
        List<String> texts = new ArrayList<>();
        value.forEach(element -> texts.add(element(key, element, form)));
        return List.copyOf(texts);
    }

    private String element(String key, JsonNode value, Form form) {
        if (!value.isString() || !form.test(value.stringValue())) {
            throw wrong(key, value, form.expected());
        }
        return value.stringValue();
    }

    int whole(String key, int least, int most, int otherwise) {
        Integer value = optionalWhole(key, least, most);
        return value == null ? otherwise : value;
    }

    @Nullable
    Integer optionalWhole(String key, int least, int most) {
        JsonNode value = get(key);
        if (value == null) {
            return null;
        }
        boolean fits = value.isIntegralNumber() && value.canConvertToInt();
        if (!fits || value.intValue() < least || value.intValue() > most) {
            throw wrong(key, value, Message.of("profile.expected.whole", least, most));
        }
        return value.intValue();
    }

    boolean flag(String key, boolean otherwise) {
        JsonNode value = get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw wrong(key, value, Message.of("profile.expected.flag"));
        }
        return value.booleanValue();
    }

    boolean has(String key) {
        return table.has(key);
    }

    /** A table below this one; an empty one if it is not there. */
    Section section(String key) {
        JsonNode value = get(key);
        if (value == null) {
            return new Section(file, full(key), JsonNodeFactory.instance.objectNode());
        }
        if (!value.isObject()) {
            throw wrong(key, value, Message.of("profile.expected.table", full(key)));
        }
        return new Section(file, full(key), value);
    }

    List<Section> sections(String key) {
        JsonNode value = get(key);
        if (value == null) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        for (JsonNode element : value) {
            if (!value.isArray() || !element.isObject()) {
                throw wrong(key, value, Message.of("profile.expected.tables", full(key)));
            }
            sections.add(new Section(file, full(key) + "[" + (sections.size() + 1) + "]", element));
        }
        if (!value.isArray()) {
            throw wrong(key, value, Message.of("profile.expected.tables", full(key)));
        }
        return sections;
    }

    /** Refuses the first key that was not asked for. */
    void end() {
        table.propertyNames().stream()
                .filter(Predicate.not(known::contains))
                .findFirst()
                .ifPresent(key -> {
                    throw Failure.unchanged(
                                    ProfileFailure.KEY_UNKNOWN, file, Inert.line(full(key)), String.join(", ", known))
                            .asException();
                });
    }

    RuntimeException wrong(String key, String value, Message expected) {
        return Failure.unchanged(ProfileFailure.VALUE, file, full(key), Inert.line(value), expected)
                .asException();
    }

    private RuntimeException wrong(String key, JsonNode value, Message expected) {
        return wrong(key, value.isString() ? value.stringValue() : value.toString(), expected);
    }

    private @Nullable JsonNode get(String key) {
        known.add(key);
        return table.get(key);
    }

    private String full(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
