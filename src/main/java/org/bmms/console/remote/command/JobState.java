package org.bmms.console.remote.command;

/** How a detached job is. */
public sealed interface JobState {

    /** It was never started. */
    record Absent() implements JobState {}

    record Running(long pid) implements JobState {}

    record Ended(int exitStatus) implements JobState {}

    /** It was started and is gone without an end: killed from outside, or the server was restarted. */
    record Lost() implements JobState {}

    /** Reads a script's answer. */
    static JobState parse(RemoteCommand<?> command, Finished finished) {
        String[] words = finished.orFail(command).line().split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "absent" -> new Absent();
            case "running" -> new Running(Answer.number(command, rest));
            case "ended" -> new Ended((int) Answer.number(command, rest));
            case "lost" -> new Lost();
            default -> throw Answer.unreadable(command, finished.text());
        };
    }
}
