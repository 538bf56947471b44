package org.bmms.console.remote.command;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * The server's time and zone.
 */
public record ServerClock() implements SystemCommand<ClockReading> {

    @Override
    public List<String> argv() {
        return List.of("date", "+%s.%N %z");
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public ClockReading parse(Finished finished) {
        String[] parts = finished.orFail(this).line().split(" ", -1);
        try {
            return new ClockReading(Answer.instant(this, parts[0]), ZoneOffset.of(parts[1]));
        } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw Answer.unreadable(this, finished.text());
        }
    }
}
