package org.bmms.console.onboarding.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bmms.console.base.Failure;
import org.bmms.console.onboarding.OnboardingFailure;
import tools.jackson.databind.JsonNode;

/** What the script answers, read. */
record IsolationAnswer(JsonNode answer) {

    /**
     * Refuses a proof that means nothing.
     *
     * @throws org.bmms.console.base.FailureException {@code ONB-PROOF-SUPERUSER} or {@code ONB-PROOF-BYPASSES}
     */
    void refuse() {
        list("refused", refused -> refused).stream().findFirst().ifPresent(refused -> {
            OnboardingFailure code = refused.path("code").asString("").equals("BYPASSES")
                    ? OnboardingFailure.PROOF_BYPASSES
                    : OnboardingFailure.PROOF_SUPERUSER;
            throw Failure.unchanged(code, text(refused, "subject")).asException();
        });
    }

    List<Leak> leaks() {
        return list(
                "leaks",
                leak -> new Leak(
                        way(leak),
                        text(leak, "subject"),
                        text(leak, "viewer"),
                        text(leak, "owner"),
                        leak.path("rows").asLong(1)));
    }

    List<Reason> reasons() {
        return list("cannot", reason -> Reason.of(text(reason, "code"), text(reason, "subject")));
    }

    List<Examined> examined() {
        return list("examined", one -> new Examined(way(one), text(one, "subject"), text(one, "viewer")));
    }

    List<String> unexamined() {
        return list("unexamined", one -> text(one, "subject") + ": " + text(one, "why"));
    }

    List<String> queued() {
        return list("queued", one -> text(one, "subject"));
    }

    Map<String, String> users() {
        Map<String, String> users = new TreeMap<>();
        answer.path("users")
                .properties()
                .forEach(user -> users.put(user.getKey(), user.getValue().asString("")));
        return users;
    }

    /** Keys of the rows that were made, by table. */
    Map<String, List<String>> created() {
        Map<String, List<String>> created = new HashMap<>();
        list("created", row -> row)
                .forEach(row -> created.computeIfAbsent(text(row, "table"), _ -> new ArrayList<>())
                        .add(text(row, "key")));
        return created;
    }

    private <T> List<T> list(String name, Function<JsonNode, T> reader) {
        List<T> found = new ArrayList<>();
        answer.path(name).forEach(one -> found.add(reader.apply(one)));
        return found;
    }

    private static Way way(JsonNode one) {
        return Way.valueOf(text(one, "way"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
