package org.bmms.console.sandbox.fault;

import java.time.Duration;
import java.util.function.Predicate;
import org.bmms.console.sandbox.ssh.LoggedCommand;
import org.bmms.console.sandbox.ssh.Moment;

/** One thing that goes wrong. Hosts are named as in the topology, units with their suffix, paths are absolute. */
public sealed interface Fault {

    /** The next starts of a unit fail, so many times; on every host that has it. */
    record UnitFailsToStart(String unit, int times) implements Fault {}

    /** A unit dies shortly after every start and is started again by systemd, over and over. */
    record UnitRestartLoops(String unit) implements Fault {}

    /** The application answers 500 to everything but {@code /health/} while it is in BMMS mode. */
    record ServerErrorAfterSwitch() implements Fault {}

    /** The application of one host answers 500 to everything but {@code /health/} while it is in BMMS mode. */
    record ServerErrorOn(String host) implements Fault {}

    /** A host answers every command, and what a tunnel carries after a silence, so much later; real time, not lapsed. */
    record SlowHost(String host, Duration delay) implements Fault {}

    /**
     * A session is cut, once: at a command that matches.
     *
     * @param command which commands count
     * @param nth which of them, from 1
     * @param moment when, seen from that command
     */
    record ConnectionCut(Predicate<LoggedCommand> command, int nth, Moment moment) implements Fault {

        /** At the n-th command of all from now on. */
        public static ConnectionCut atCommand(int nth, Moment moment) {
            return new ConnectionCut(command -> true, nth, moment);
        }

        /** At the first command that has these words next to each other. */
        public static ConnectionCut at(Moment moment, String... words) {
            return new ConnectionCut(command -> command.runs(words), 1, moment);
        }
    }

    /** A host neither hears nor says anything, and ends no connection. */
    record Stall(String host) implements Fault {}

    /** The disk that holds a directory of every host has only so much space left. */
    record DiskFull(String directory, long bytesLeft) implements Fault {}

    /** A file of every host cannot be changed, replaced or removed by anybody. */
    record ReadOnlyFile(String path) implements Fault {}

    /** {@code pg_dump} leaves a file without its last part and reports success. */
    record TruncatedDump() implements Fault {}

    /** {@code pg_dump} leaves a file in which one bit of the data is wrong and reports success. */
    record BitFlippedDump() implements Fault {}

    /** {@code pg_dump} leaves an empty file and reports success. */
    record EmptyDump() implements Fault {}

    /** Somebody edits the settings file of every host just before a command that matches runs, once. */
    record DriftedEnv(Predicate<LoggedCommand> before, String key, String value) implements Fault {}

    /** {@code pg_restore} breaks off when this share (0 to 1) of the tables have their rows. */
    record RestoreFailsHalfWay(double share) implements Fault {}

    /** A task that takes so long on a real server is running on every worker. */
    record CeleryTaskRunning(String name, Duration duration) implements Fault {}

    /** A host shows another host key from now on; its sessions end. Clearing does not bring the old key back. */
    record ChangedHostKey(String host) implements Fault {}

    /** A host restarts, once: it is away for so long (real time), and nothing that ran goes on. */
    record Reboot(String host, Duration away) implements Fault {}

    /** A host's clock is wrong by so much. */
    record WrongClock(String host, Duration ahead) implements Fault {}

    /** The unit file sets a variable, which wins over the settings file from the unit's next start. */
    record UnitOverride(String unit, String variable, String value) implements Fault {}
}
