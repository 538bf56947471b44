package org.bmms.console.target.profile;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes a tree as TOML, as people write it: values first, then the tables below, each under its own header. */
final class TomlTree {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final char DELETE = 0x7f;

    private final StringBuilder toml = new StringBuilder();

    static String toml(JsonNode tree) {
        TomlTree writer = new TomlTree();
        writer.table("", tree);
        return writer.toml.toString();
    }

    private void table(String path, JsonNode table) {
        for (Map.Entry<String, JsonNode> entry : table.properties()) {
            if (!isTable(entry.getValue()) && !isTables(entry.getValue())) {
                toml.append(entry.getKey()).append(" = ");
                value(entry.getValue());
                toml.append('\n');
            }
        }
        for (Map.Entry<String, JsonNode> entry : table.properties()) {
            String below = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            if (isTable(entry.getValue())) {
                if (saysSomething(entry.getValue())) {
                    header("[" + below + "]");
                    table(below, entry.getValue());
                }
            } else if (isTables(entry.getValue())) {
                for (JsonNode element : entry.getValue()) {
                    header("[[" + below + "]]");
                    table(below, element);
                }
            }
        }
    }

    private static boolean isTable(JsonNode node) {
        return node.isObject();
    }

    /** Whoever has nothing to say needs no header; an element of a list counts even so. */
    private static boolean saysSomething(JsonNode table) {
        return table.valueStream().anyMatch(value -> !isTable(value) || saysSomething(value));
    }

    private static boolean isTables(JsonNode node) {
        return node.isArray() && !node.isEmpty() && node.valueStream().allMatch(JsonNode::isObject);
    }

    private void header(String header) {
        toml.append(toml.isEmpty() ? "" : "\n").append(header).append('\n');
    }

    private void value(JsonNode value) {
        if (value.isString()) {
            text(value.stringValue());
        } else if (value.isArray()) {
            toml.append('[');
            for (int i = 0; i < value.size(); i++) {
                toml.append(i == 0 ? "" : ", ");
                value(value.get(i));
            }
            toml.append(']');
        } else {
            toml.append(value.asString());
        }
    }

    private void text(String text) {
        toml.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                toml.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE || c == DELETE) {
                toml.append("\\u%04x".formatted((int) c));
            } else {
                toml.append(c);
            }
        }
        toml.append('"');
    }
}
