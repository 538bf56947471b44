package org.bmms.console.target.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One table of a profile file while it is read. It finds values of the wrong kind where they are asked for, and at its
 * {@link #end} every key that nobody asked for. Where problems are collected, it goes on with values that fit.
 */
final class Section {
    private final String file;
    private final String path;
    private final JsonNode table;
    private final Problems problems;
    private final Set<String> known = new TreeSet<>();

    Section(String file, String path, JsonNode table, Problems problems) {
        this.file = file;
        this.path = path;
        this.table = table;
        this.problems = problems;
    }

    String text(String key, Form form) {
        if (get(key) == null) {
            problem(key, form.expected(), ProfileFailure.KEY_MISSING, file, full(key), form.expected());
        }
        String value = optional(key, form);
        return value == null ? form.example() : value;
    }

    String text(String key, Form form, String otherwise) {
        String value = optional(key, form);
        return value == null ? otherwise : value;
    }

    /** As {@link #text(String, Form)}, after somebody else had a look at what is there. */
    String text(String key, Form form, Consumer<String> look) {
        JsonNode value = get(key);
        if (value != null && value.isString()) {
            look.accept(value.stringValue());
        }
        return text(key, form);
    }

    @Nullable
    String optional(String key, Form form) {
        JsonNode value = get(key);
        return value != null && fits(key, value, form) ? value.stringValue() : null;
    }

    List<String> texts(String key, Form form, List<String> otherwise) {
        JsonNode value = get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isArray()) {
            wrong(key, value, Message.of("profile.expected.list", form.expected()));
            return otherwise;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
            if (fits(key, element, form)) {
                texts.add(element.stringValue());
            }
        }
        return List.copyOf(texts);
    }

    private boolean fits(String key, JsonNode value, Form form) {
        boolean fits = value.isString() && form.test(value.stringValue());
        if (!fits) {
            wrong(key, value, form.expected());
        }
        return fits;
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
            wrong(key, value, Message.of("profile.expected.whole", least, most));
            return null;
        }
        return value.intValue();
    }

    List<Long> wholes(String key, long least, long most, List<Long> otherwise) {
        JsonNode value = get(key);
        if (value == null) {
            return otherwise;
        }
        Message expected = Message.of("profile.expected.list", Message.of("profile.expected.whole", least, most));
        List<Long> wholes = new ArrayList<>();
        for (JsonNode element : value) {
            boolean fits = element.isIntegralNumber() && element.canConvertToLong();
            if (!fits || element.longValue() < least || element.longValue() > most) {
                wrong(key, value, expected);
                return otherwise;
            }
            wholes.add(element.longValue());
        }
        if (!value.isArray() || wholes.isEmpty()) {
            wrong(key, value, expected);
            return otherwise;
        }
        return List.copyOf(wholes);
    }

    boolean flag(String key, boolean otherwise) {
        JsonNode value = get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            wrong(key, value, Message.of("profile.expected.flag"));
            return otherwise;
        }
        return value.booleanValue();
    }

    boolean has(String key) {
        return table.has(key);
    }

    /** A table below this one; an empty one if it is not there. */
    Section section(String key) {
        JsonNode value = get(key);
        if (value != null && !value.isObject()) {
            wrong(key, value, Message.of("profile.expected.table", full(key)));
        }
        JsonNode below = value != null && value.isObject() ? value : JsonNodeFactory.instance.objectNode();
        return new Section(file, full(key), below, problems);
    }

    List<Section> sections(String key) {
        JsonNode value = get(key);
        if (value == null) {
            return List.of();
        }
        boolean tables = value.isArray() && value.valueStream().allMatch(JsonNode::isObject);
        if (!tables) {
            wrong(key, value, Message.of("profile.expected.tables", full(key)));
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        for (JsonNode element : value) {
            sections.add(new Section(file, full(key) + "[" + (sections.size() + 1) + "]", element, problems));
        }
        return sections;
    }

    /** Finds the keys that were not asked for. */
    void end() {
        String all = String.join(", ", known);
        table.propertyNames().stream()
                .filter(Predicate.not(known::contains))
                .forEach(key -> problem(
                        key,
                        Message.of("profile.expected.no-key", all),
                        ProfileFailure.KEY_UNKNOWN,
                        file,
                        Inert.line(full(key)),
                        all));
    }

    /** The value of a key does not fit. */
    void wrong(String key, String value, Message expected) {
        problem(key, expected, ProfileFailure.VALUE, file, full(key), Inert.line(value), expected);
    }

    private void wrong(String key, JsonNode value, Message expected) {
        wrong(key, value.isString() ? value.stringValue() : value.toString(), expected);
    }

    private void problem(String key, Message expected, ProfileFailure code, Object... arguments) {
        problems.add(new ProfileProblem(full(key), expected, Failure.unchanged(code, arguments)));
    }

    private @Nullable JsonNode get(String key) {
        known.add(key);
        return table.get(key);
    }

    /** The key with the names of the tables around it. */
    String full(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
