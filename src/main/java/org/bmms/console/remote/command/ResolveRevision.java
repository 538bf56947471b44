package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bmms.console.base.Effect;

/**
 * The commit that a branch or tag of a repository leads to; empty where it has none of that name. Nothing is kept.
 *
 * @param repository its address
 * @param revision a branch or a tag
 */
public record ResolveRevision(String repository, String revision) implements SystemCommand<Optional<String>> {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40,64}");

    @Override
    public List<String> argv() {
        return List.of(
                "env",
                "GIT_TERMINAL_PROMPT=0",
                "git",
                "ls-remote",
                "--",
                repository,
                "refs/heads/" + revision,
                "refs/tags/" + revision,
                "refs/tags/" + revision + "^{}");
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(90);
    }

    @Override
    public Optional<String> parse(Finished finished) {
        Map<String, String> found = new HashMap<>();
        for (String line : finished.orFail(this).text().lines().toList()) {
            String[] parts = line.split("\t", 2);
            if (parts.length != 2 || !HASH.matcher(parts[0]).matches()) {
                throw Answer.unreadable(this, line);
            }
            found.put(parts[1], parts[0]);
        }
        // A tag that is an object of its own leads to its commit by the name with the sign.
        return Stream.of("refs/tags/" + revision + "^{}", "refs/tags/" + revision, "refs/heads/" + revision)
                .flatMap(name -> Stream.ofNullable(found.get(name)))
                .findFirst();
    }
}
