package org.bmms.console.target.profile;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A profile that is being written: what it says of each key, as text, whether that fits or not. It is judged by the
 * reader of the files, so that what fits here can be read there. Keys are written in full, such as
 * {@code hosts[1].address}. Not safe for several threads.
 */
public final class ProfileDraft {
    private static final List<String> TABLES = List.of("app", "database", "redis", "site", "policy");
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

    private final String name;
    private final ObjectNode tree;

    private ProfileDraft(String name, ObjectNode tree) {
        this.name = name;
        this.tree = tree;
    }

    /** A new one, with one host that nothing is said of. */
    public static ProfileDraft empty() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.putArray("hosts").addObject();
        TABLES.forEach(tree::putObject);
        return new ProfileDraft("", tree);
    }

    /**
     * What a file says.
     *
     * @param name of the file, without suffix
     * @throws org.bmms.console.base.FailureException {@code PROFILE-SYNTAX} if it is no TOML
     */
    public static ProfileDraft of(String name, String toml) {
        JsonNode tree = new ProfileReader(name).tree(toml);
        return new ProfileDraft(name, tree instanceof ObjectNode table ? table : JsonNodeFactory.instance.objectNode());
    }

    /** What it says of a key; empty if nothing. */
    public String text(String key) {
        JsonNode node = new TreePath(key).get(tree);
        return node == null ? "" : ValueShape.text(node);
    }

    /** Says something of a key; blank takes back what was said. */
    public void say(String key, ValueShape shape, String text) {
        TreePath path = new TreePath(key);
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            path.remove(tree);
        } else {
            path.put(tree, shape.node(stripped));
        }
    }

    /** How many tables there are in a list, such as {@code hosts} or {@code jump_hosts}. */
    public int count(String list) {
        return tree.get(list) instanceof ArrayNode tables ? tables.size() : 0;
    }

    /** Adds a table to a list; nothing is said of it. */
    public void add(String list) {
        ArrayNode tables = tree.get(list) instanceof ArrayNode there ? there : tree.putArray(list);
        tables.addObject();
    }

    /**
     * Removes a table from a list.
     *
     * @param number from 1
     */
    public void remove(String list, int number) {
        if (tree.get(list) instanceof ArrayNode tables) {
            tables.remove(number - 1);
            if (tables.isEmpty()) {
                tree.remove(list);
            }
        }
    }

    /** Everything that does not fit, or is missing; empty if it is a profile. */
    public List<ProfileProblem> problems() {
        Problems problems = Problems.collected();
        new ProfileReader(name, problems).read(tree, name.isEmpty() ? Form.NAME.example() : name);
        return problems.found();
    }

    /**
     * The profile.
     *
     * @throws org.bmms.console.base.FailureException the first of its problems
     */
    public Profile profile() {
        return new ProfileReader(name).read(tree, name);
    }

    /**
     * The profile as far as its hosts can be reached by it: what does not fit elsewhere is as usual, or made up.
     *
     * @throws org.bmms.console.base.FailureException the first problem of its hosts
     */
    public Profile reachable() {
        ProfileDraft other = copy();
        for (ProfileProblem problem : problems()) {
            boolean ofHosts = problem.key().startsWith("hosts") || problem.key().startsWith("jump_hosts");
            if (!ofHosts) {
                new TreePath(problem.key()).remove(other.tree);
            }
        }
        if (other.text("kind").isEmpty()) {
            other.say("kind", ValueShape.TEXT, Form.KIND.example());
        }
        if (other.text("site.url").isEmpty()) {
            other.say("site.url", ValueShape.TEXT, Form.SITE.example());
        }
        return other.profile();
    }

    /**
     * What holds of keys while nothing is said of them, by what is said now. A key of which nothing holds then has an
     * empty value.
     */
    public UnaryOperator<String> usual() {
        ObjectNode spelledOut = spelledOut();
        return key -> usual(spelledOut, key);
    }

    private String usual(ObjectNode spelledOut, String key) {
        String general = INDEX.matcher(key).replaceAll("[1]");
        if (general.startsWith("hosts[1].units.")) {
            String application = general.replace("hosts[1]", "app");
            return text(application).isEmpty() ? usual(spelledOut, application) : text(application);
        }
        JsonNode value = new TreePath(general).get(spelledOut);
        return value == null ? "" : ValueShape.text(value);
    }

    /** A profile that says only what other values go by. */
    private ObjectNode spelledOut() {
        ObjectNode least = JsonNodeFactory.instance.objectNode();
        least.put("kind", fitting("kind", Form.KIND));
        ObjectNode host = least.putArray("hosts").addObject();
        host.put("name", Form.NAME.example());
        host.put("address", Form.ADDRESS.example());
        host.put("user", Form.USER.example());
        least.putObject("app").put("root", fitting("app.root", Form.SERVER_PATH));
        least.putObject("site").put("url", Form.SITE.example());
        ProfileReader reader = new ProfileReader(name);
        ObjectNode all = (ObjectNode) reader.tree(ProfileWriter.toml(reader.read(least, name)));
        // Nobody can guess these.
        List.of("name", "kind", "hosts[1].name", "hosts[1].address", "hosts[1].user", "site.url")
                .forEach(key -> new TreePath(key).remove(all));
        return all;
    }

    private String fitting(String key, Form form) {
        String text = text(key);
        return form.test(text) ? text : form.example();
    }

    /** As a file says it. */
    public String toml() {
        return TomlTree.toml(tree);
    }

    /** Another draft that says the same. */
    public ProfileDraft copy() {
        return new ProfileDraft(name, tree.deepCopy());
    }

    /**
     * A value close to what is said of a key that would fit; null if there is none.
     *
     * @param shape of its values
     */
    public @Nullable String correction(String key, ValueShape shape) {
        String said = text(key);
        for (String candidate : Corrections.of(said)) {
            ProfileDraft other = copy();
            other.say(key, shape, candidate);
            boolean fits =
                    other.problems().stream().noneMatch(problem -> problem.key().equals(key));
            if (fits && !candidate.equals(said)) {
                return candidate;
            }
        }
        return null;
    }
}
