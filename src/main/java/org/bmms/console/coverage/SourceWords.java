package org.bmms.console.coverage;

import java.time.Duration;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.base.Size;
import org.bmms.console.database.cluster.ReplicationLag;

/** Where rows were counted, in words: the standby and how far it was behind, or why it was the primary after all. */
public final class SourceWords {
    private static final double MILLISECONDS = 1000.0;

    private SourceWords() {}

    /** One sentence or two; the second says that a switch is judged on the primary. */
    public static Message of(CountSource source) {
        Optional<ReplicationLag> lag = source.lag();
        if (lag.isPresent()) {
            return counted(source.standby(), lag.get());
        }
        Object why = source.unusable().<Object>map(message -> message).orElse("");
        return source.standby().isEmpty()
                ? Message.of("coverage.source.none", why)
                : Message.of("coverage.source.unusable", source.standby(), why);
    }

    private static Message counted(String standby, ReplicationLag lag) {
        if (lag.isNone()) {
            return Message.of("coverage.source.current", standby, lag.measured());
        }
        return lag.time()
                .map(time -> Message.of(
                        "coverage.source.behind", standby, seconds(time), Size.of(lag.bytes()), lag.measured()))
                .orElseGet(() ->
                        Message.of("coverage.source.behind-unknown", standby, Size.of(lag.bytes()), lag.measured()));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / MILLISECONDS;
    }
}
