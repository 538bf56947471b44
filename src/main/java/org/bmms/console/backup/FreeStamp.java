package org.bmms.console.backup;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bmms.console.base.Beside;
import org.bmms.console.base.Stamp;
import org.bmms.console.remote.command.ClockReading;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.target.host.TargetHost;

/**
 * A time stamp by the server's clock that no run of its kind has yet, so that two plans of the same second differ.
 *
 * @param text as it is part of names
 * @param time the moment
 */
public record FreeStamp(String text, Instant time) {

    /**
     * The next one.
     *
     * @param primary the primary host
     * @param stateDirectory the console's directory there
     * @param kind the kind of the run
     * @param files what else must not exist under the stamp
     */
    public static FreeStamp next(
            TargetHost primary, String stateDirectory, String kind, Function<String, List<String>> files) {
        ClockReading clock = primary.run(new ServerClock());
        for (Instant time = clock.time(); ; time = time.plusSeconds(1)) {
            String text = Stamp.of(time, clock.zone());
            List<Supplier<Boolean>> looks = Stream.concat(
                            Stream.of(stateDirectory + "/runs/" + runId(text, kind)), files.apply(text).stream())
                    .<Supplier<Boolean>>map(
                            path -> () -> primary.runAsOwner(new StatFile(path)).isPresent())
                    .toList();
            if (!Beside.all(looks).contains(true)) {
                return new FreeStamp(text, time);
            }
        }
    }

    /** The name of the run. */
    public String runId(String kind) {
        return runId(text, kind);
    }

    private static String runId(String stamp, String kind) {
        return stamp + "-" + kind;
    }
}
