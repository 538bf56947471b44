package org.bmms.console.remote.command;

import java.time.Instant;

/** How a guard is. */
public sealed interface GuardState {

    /** There is none. */
    record Absent() implements GuardState {}

    /** It will act at the deadline. */
    record Armed(Instant deadline) implements GuardState {}

    /** It was armed and is gone: the server was restarted, or somebody killed it. Nobody will act. */
    record Lost() implements GuardState {}

    /** The operator decided in time. */
    record Confirmed() implements GuardState {}

    /** It decided, and is acting. */
    record Acting() implements GuardState {}

    /**
     * It has acted.
     *
     * @param outcome {@code restored}, {@code unchanged} or {@code conflict}, then {@code units-failed} if so
     */
    record Fired(String outcome) implements GuardState {}

    /** Reads the script's answer. */
    static GuardState parse(RemoteCommand<?> command, Finished finished) {
        String[] words = finished.orFail(command).line().split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "absent" -> new Absent();
            case "armed" -> new Armed(Instant.ofEpochSecond(Answer.number(command, rest)));
            case "lost" -> new Lost();
            case "confirmed" -> new Confirmed();
            case "acting" -> new Acting();
            case "fired" -> new Fired(rest);
            default -> throw Answer.unreadable(command, finished.text());
        };
    }
}
