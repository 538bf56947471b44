package org.bmms.console.remote.command;

import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Effect;

/**
 * Which of some programs are not in the search path.
 */
public record FindMissing(List<String> names) implements SystemCommand<List<String>> {
    private static final String SCRIPT =
            "for name do command -v -- \"$name\" >/dev/null || printf '%s\\n' \"$name\"; done";

    public FindMissing {
        names = List.copyOf(names);
    }

    @Override
    public List<String> argv() {
        return Stream.concat(Stream.of("sh", "-c", SCRIPT, "bmms-find-missing"), names.stream())
                .toList();
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public List<String> parse(Finished finished) {
        return finished.orFail(this).text().lines().toList();
    }
}
