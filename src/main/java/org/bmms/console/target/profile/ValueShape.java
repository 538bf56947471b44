package org.bmms.console.target.profile;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How the value of a key is written in TOML, and as text in a form. */
public enum ValueShape {
    TEXT {
        @Override
        JsonNode node(String text) {
            return NODES.stringNode(text);
        }
    },
    /** A whole number; anything else stays text, for the reader to find. */
    WHOLE {
        @Override
        JsonNode node(String text) {
            return WHOLE_NUMBER.matcher(text).matches()
                    ? NODES.numberNode(Integer.parseInt(text))
                    : NODES.stringNode(text);
        }
    },
    /** {@code true} or {@code false}. */
    FLAG {
        @Override
        JsonNode node(String text) {
            return NODES.booleanNode(Boolean.parseBoolean(text));
        }
    },
    /** Texts, separated by commas or line ends. */
    LIST {
        @Override
        JsonNode node(String text) {
            ArrayNode list = NODES.arrayNode();
            SEPARATOR
                    .splitAsStream(text)
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .forEach(list::add);
            return list;
        }
    };

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern SEPARATOR = Pattern.compile("[,\\n]");

    /** The value that stands for a text that is not blank. */
    abstract JsonNode node(String text);

    /** The text that stands for a value. */
    static String text(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(ValueShape::text).collect(Collectors.joining(", "))
                : node.isValueNode() ? node.asString() : "";
    }
}
