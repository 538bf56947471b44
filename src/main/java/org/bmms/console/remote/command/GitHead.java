package org.bmms.console.remote.command;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Effect;

/**
 * The commit that is checked out in a directory, if it is a repository.
 */
public record GitHead(String directory) implements SystemCommand<Optional<Commit>> {

    public GitHead {
        AbsolutePath.require(directory);
    }

    @Override
    public List<String> argv() {
        return List.of(
                "git", "-c", "safe.directory=" + directory, "-C", directory, "log", "-1", "--format=%H%x09%cI%x09%s");
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Optional<Commit> parse(Finished finished) {
        String[] parts = finished.line().split("\t", 3);
        if (!finished.succeeded() || parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Commit(parts[0], OffsetDateTime.parse(parts[1]).toInstant(), parts[2]));
        } catch (DateTimeParseException e) {
            throw Answer.unreadable(this, finished.text());
        }
    }
}
