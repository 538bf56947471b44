package org.bmms.console.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Reads the checklist as the console ships it. Data that contradict themselves are a fault of the console and are refused
 * as a whole: a box that nobody can settle would be worse than a program that does not start.
 */
public final class CatalogueReader {
    private final Set<String> probes;
    private final Set<String> plans;
    private final Set<ItemId> seen = new HashSet<>();

    private CatalogueReader(Set<String> probes, Set<String> plans) {
        this.probes = Set.copyOf(probes);
        this.plans = Set.copyOf(plans);
    }

    /**
     * The shipped checklist.
     *
     * @param probes what the console can look at, by name
     * @param plans what the console can do, by name
     */
    public static Catalogue shipped(Set<String> probes, Set<String> plans) {
        return of(resource("items"), resource("procedures"), probes, plans);
    }

    /**
     * A checklist from its two files.
     *
     * @throws IllegalArgumentException saying what contradicts what
     */
    static Catalogue of(String items, String procedures, Set<String> probes, Set<String> plans) {
        CatalogueReader reader = new CatalogueReader(probes, plans);
        List<ChecklistPart> parts =
                elements(tree(items), "part").stream().map(reader::part).toList();
        reader.requireUse(parts);
        return new Catalogue(
                parts,
                elements(tree(procedures), "procedure").stream()
                        .map(reader::procedure)
                        .toList());
    }

    private static String resource(String name) {
        String path = "/checklist/" + name + ".toml";
        try (InputStream stream = CatalogueReader.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its file " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(String toml) {
        return new TomlMapper().readTree(toml);
    }

    private ChecklistPart part(JsonNode node) {
        String section = text(node, "section");
        String step = text(node, "step");
        List<ChecklistItem> items = new ArrayList<>();
        for (JsonNode item : elements(node, "items")) {
            items.add(item(item, new ItemId(section, step, items.size() + 1), isAfterSwitch(node)));
        }
        Set<Phase> phases = new HashSet<>();
        elements(node, "phases").forEach(number -> phases.add(phase(number.asInt(0))));
        require(!items.isEmpty() && !phases.isEmpty(), section + "/" + step + " has no items or no phase");
        Duration estimate = node.has("minutes") ? minutes(node, "minutes") : null;
        return new ChecklistPart(section, step, phases, estimate, items);
    }

    private ChecklistItem item(JsonNode node, ItemId place, boolean afterSwitch) {
        String id = text(node, "id");
        require(id.equals(place.toString()), id + " stands at the place of " + place);
        require(seen.add(place), id + " is there twice");
        ItemKind kind = kind(id, text(node, "kind"));
        String probe = optional(node, "probe");
        String plan = optional(node, "plan");
        require(probe == null || probes.contains(probe), id + " has a probe that does not exist: " + probe);
        require(plan == null || plans.contains(plan), id + " has a plan that does not exist: " + plan);
        require(kind == ItemKind.SIGN_OFF || probe != null, id + " has nothing that is looked at");
        require((kind == ItemKind.ACTION) == (plan != null), id + ": an action, and nothing else, has a plan");
        boolean later = afterSwitch || isAfterSwitch(node);
        require(!later || probe != null, id + " is due after the switch, and nobody looks whether that was made");
        return new ChecklistItem(place, kind, probe, plan, later);
    }

    private static boolean isAfterSwitch(JsonNode node) {
        String after = optional(node, "after");
        require(after == null || after.equals("switch"), "what comes after " + after + " is not known");
        return after != null;
    }

    private Procedure procedure(JsonNode node) {
        String name = text(node, "name");
        String plan = text(node, "plan");
        require(plans.contains(plan), name + " has a plan that does not exist: " + plan);
        List<Procedure.Step> steps = new ArrayList<>();
        for (JsonNode by : elements(node, "by")) {
            int number = steps.size() + 1;
            List<String> names = by.valueStream().map(JsonNode::asString).toList();
            require(!names.isEmpty(), name + " has a step that nobody does: " + number);
            steps.add(
                    new Procedure.Step(number, Message.of("checklist-items.procedure." + name + "." + number), names));
        }
        require(!steps.isEmpty(), name + " has no steps");
        return new Procedure(name, plan, minutes(node, "minutes"), minutes(node, "downtime"), steps);
    }

    /** A probe that no box names would be code that nobody runs. */
    private void requireUse(List<ChecklistPart> parts) {
        Set<String> unused = new HashSet<>(probes);
        parts.forEach(part -> part.items().forEach(item -> unused.remove(String.valueOf(item.probe()))));
        require(unused.isEmpty(), "probes that no item names: " + unused);
    }

    private static ItemKind kind(String id, String word) {
        for (ItemKind kind : ItemKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(id + " is of a kind that does not exist: " + word);
    }

    private static Phase phase(int number) {
        for (Phase phase : Phase.values()) {
            if (phase.number() == number) {
                return phase;
            }
        }
        throw new IllegalArgumentException("there is no phase " + number);
    }

    private static Duration minutes(JsonNode node, String name) {
        int minutes = node.path(name).asInt(0);
        require(minutes > 0, name + " must be positive");
        return Duration.ofMinutes(minutes);
    }

    private static List<JsonNode> elements(JsonNode node, String name) {
        return node.path(name).valueStream().toList();
    }

    private static String text(JsonNode node, String name) {
        String text = optional(node, name);
        require(text != null && !text.isBlank(), name + " is missing in " + node);
        return String.valueOf(text);
    }

    private static @Nullable String optional(JsonNode node, String name) {
        return node.has(name) ? node.path(name).asString() : null;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("the checklist's data: " + otherwise);
        }
    }
}
