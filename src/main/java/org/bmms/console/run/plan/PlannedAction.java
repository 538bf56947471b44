package org.bmms.console.run.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.RemoteCommand;

/** One thing that a step does or looks at, exactly as it will happen, without secrets. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlannedAction.Command.class, name = "command"),
    @JsonSubTypes.Type(value = PlannedAction.Sql.class, name = "sql"),
    @JsonSubTypes.Type(value = PlannedAction.FileChange.class, name = "file"),
    @JsonSubTypes.Type(value = PlannedAction.Check.class, name = "check")
})
public sealed interface PlannedAction {

    /**
     * A program on a server.
     *
     * @param host the host's name in the profile
     * @param line what is sent, with the text of a shipped script replaced by its digest
     */
    record Command(String host, String line, Effect effect) implements PlannedAction {
        /** The action of sending this command to this host. */
        public static Command of(String host, RemoteCommand<?> command) {
            return new Command(host, CommandLine.shown(command.argv()), command.effect());
        }
    }

    /** A statement in a database. */
    record Sql(String database, String statement, Effect effect) implements PlannedAction {}

    /** A change of a text file; {@code difference} has secrets masked already. */
    record FileChange(String host, String path, List<DifferenceLine> difference) implements PlannedAction {
        public FileChange {
            difference = List.copyOf(difference);
        }
    }

    /** A look at the target that must succeed. */
    record Check(Message what, Duration atMost) implements PlannedAction {}
}
