package org.bmms.console.target.django;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of an answer leniently: what is missing or of another kind is null. */
final class Field {
    private final JsonNode answer;

    Field(JsonNode answer) {
        this.answer = answer;
    }

    @Nullable
    Boolean flag(String name) {
        JsonNode value = answer.path(name);
        return value.isBoolean() ? Boolean.valueOf(value.booleanValue()) : null;
    }

    @Nullable
    String text(String name) {
        JsonNode value = answer.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    @Nullable
    Long whole(String name) {
        JsonNode value = answer.path(name);
        return value.isIntegralNumber() ? Long.valueOf(value.longValue()) : null;
    }

    double number(String name) {
        JsonNode value = answer.path(name);
        return value.isNumber() ? value.doubleValue() : Double.NaN;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        answer.path(name).forEach(element -> {
            if (element.isString()) {
                texts.add(element.stringValue());
            }
        });
        return texts;
    }

    Map<String, String> map(String name) {
        Map<String, String> map = new TreeMap<>();
        answer.path(name).properties().forEach(entry -> {
            if (entry.getValue().isString()) {
                map.put(entry.getKey(), entry.getValue().stringValue());
            }
        });
        return map;
    }
}
