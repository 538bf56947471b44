package org.bmms.console.remote.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bmms.console.base.Effect;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server about a user and about packages (checklist § Step 1: Server Preparation).
 *
 * @param user whose groups are wanted
 * @param packages the packages, by their names
 */
public record SurveyServer(String user, List<String> packages) implements SystemCommand<ServerState> {
    private static final String INSTALLED = "installed";

    public SurveyServer {
        packages = List.copyOf(packages);
    }

    @Override
    public List<String> argv() {
        return RemoteScript.SURVEY.argv(
                Stream.concat(Stream.of(user), packages.stream()).toList());
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    /** The server works out what an upgrade would do. */
    @Override
    public Duration limit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public ServerState parse(Finished finished) {
        List<String> groups = new ArrayList<>();
        Map<String, String> installed = new TreeMap<>();
        boolean packaged = false;
        @Nullable Long updates = null;
        @Nullable Instant refreshed = null;
        for (String line : finished.orFail(this).text().lines().toList()) {
            List<String> words = List.of(line.split(" ", -1));
            switch (words.getFirst()) {
                case "groups" -> groups.addAll(words.subList(1, words.size()));
                case "packaged" -> packaged = true;
                case "package" -> {
                    if (words.size() == 4 && words.get(2).equals(INSTALLED)) {
                        installed.put(words.get(1), words.get(3));
                    }
                }
                case "updates" -> updates = Answer.number(this, words.getLast());
                case "refreshed" -> refreshed = Answer.instant(this, words.getLast());
                default -> throw Answer.unreadable(this, line);
            }
        }
        return new ServerState(groups, installed, packaged, updates, refreshed);
    }
}
