package org.bmms.console.base;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A value as JSON without secrets. Texts are redacted one by one: in the text of the whole, a mask could take the place
 * of a number.
 */
public final class RedactedJson {
    private final Redactor redactor;

    public RedactedJson(Redactor redactor) {
        this.redactor = redactor;
    }

    /** The value, indented, for people and programs. */
    public String pretty(Object value) {
        return Json.pretty(redacted(Json.mapper().valueToTree(value)));
    }

    private JsonNode redacted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(entry -> entry.setValue(redacted(entry.getValue())));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, redacted(array.get(i)));
                }
                yield array;
            }
            case StringNode text -> StringNode.valueOf(redactor.redact(text.stringValue()));
            default -> node;
        };
    }
}
