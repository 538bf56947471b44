package org.bmms.console.target.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The way to a key in the tree of a profile, such as {@code hosts[1].units.app}; lists are counted from 1. */
final class TreePath {
    private static final Pattern STEP = Pattern.compile("(.+)\\[([0-9]{1,4})]");

    /**
     * One step.
     *
     * @param index in a list, from 0; negative where the key is not that of a list
     */
    private record Step(String name, int index) {}

    private final List<Step> tables = new ArrayList<>();
    private final String last;

    TreePath(String key) {
        String[] parts = key.split("\\.", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            Matcher step = STEP.matcher(parts[i]);
            boolean ofList = step.matches();
            tables.add(ofList ? new Step(step.group(1), Integer.parseInt(step.group(2)) - 1) : new Step(parts[i], -1));
        }
        last = parts[parts.length - 1];
    }

    /** What is there, or null. */
    @Nullable
    JsonNode get(ObjectNode tree) {
        JsonNode at = tree;
        for (Step step : tables) {
            JsonNode below = at.get(step.name());
            at = step.index() < 0 || below == null ? below : below.get(step.index());
            if (at == null) {
                return null;
            }
        }
        return at.get(last);
    }

    /** Puts a value there; tables on the way are made, elements of lists must be there. */
    void put(ObjectNode tree, JsonNode value) {
        ObjectNode at = tree;
        for (Step step : tables) {
            at = step.index() < 0 ? table(at, step.name()) : element(at, step);
        }
        at.set(last, value);
    }

    private static ObjectNode table(ObjectNode at, String name) {
        return at.get(name) instanceof ObjectNode table ? table : at.putObject(name);
    }

    private static ObjectNode element(ObjectNode at, Step step) {
        if (at.get(step.name()) instanceof ArrayNode list && list.get(step.index()) instanceof ObjectNode table) {
            return table;
        }
        throw new IllegalArgumentException("there is no " + step);
    }

    /** Removes what is there, if anything is. */
    void remove(ObjectNode tree) {
        JsonNode at = tree;
        for (Step step : tables) {
            JsonNode below = at.get(step.name());
            at = step.index() < 0 || below == null ? below : below.get(step.index());
            if (at == null) {
                return;
            }
        }
        if (at instanceof ObjectNode table) {
            table.remove(last);
        }
    }
}
