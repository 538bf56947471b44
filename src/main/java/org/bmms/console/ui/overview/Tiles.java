package org.bmms.console.ui.overview;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.bmms.console.base.Message;
import org.bmms.console.base.Size;
import org.bmms.console.monitoring.Vitals;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.HostFacts;
import org.bmms.console.target.fingerprint.UnitFacts;
import org.bmms.console.target.redis.RedisFacts;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.look.Icon;

/** The status tiles of the overview, from what was found (checklist § Post-Deployment Verification: health). */
final class Tiles {
    /** More tasks than this wait for a reason. */
    private static final long MANY_WAITING = 20;

    private static final double LITTLE_SPACE = 0.1;
    private static final int PERCENT = 100;

    private final Fingerprint fingerprint;

    private Tiles(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    static List<Tile> of(Fingerprint fingerprint, List<Long> queue, Vitals vitals, Instant now) {
        Tiles tiles = new Tiles(fingerprint);
        VitalTiles others = new VitalTiles(vitals, now);
        return List.of(
                tiles.services(),
                tiles.redis(),
                tiles.queue().with(queue),
                others.database(fingerprint.schema()),
                tiles.disk(),
                others.certificate());
    }

    private Tile services() {
        Icon icon = Icon.SERVER;
        Message title = Message.of("ui.tile.services");
        for (HostFacts host : fingerprint.hosts()) {
            String why = host.units().unreadable();
            // A host without units is not asked for them.
            if (why != null && !why.equals(FingerprintFailure.NOT_ASKED.code())) {
                return Tile.unknown(icon, title, why);
            }
        }
        List<UnitFacts> units = fingerprint.hosts().stream()
                .flatMap(host -> host.units().get().stream())
                .flatMap(List::stream)
                .toList();
        List<UnitFacts> down = units.stream().filter(unit -> !unit.isActive()).toList();
        Message value = Message.of("ui.tile.services.value", units.size() - down.size(), units.size());
        if (down.isEmpty()) {
            return Tile.of(icon, title, Mark.GOOD, ok(), value, names(units));
        }
        UnitFacts first = down.getFirst();
        return Tile.of(
                icon,
                title,
                Mark.BAD,
                Message.of("ui.word.failed"),
                value,
                names(down),
                Message.of("ui.tile.services.state", first.activeState(), first.subState()));
    }

    private static Message names(List<UnitFacts> units) {
        return Message.of(
                "ui.tile.names",
                units.stream()
                        .map(unit -> unit.name().replaceFirst("\\.service$", ""))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private Tile redis() {
        Fact<RedisFacts> redis = fingerprint.redis();
        return redis.get()
                .map(facts -> Tile.of(
                        Icon.BOLT,
                        Message.of("ui.tile.redis"),
                        Mark.GOOD,
                        ok(),
                        Message.of("ui.tile.redis.value", facts.ping().toNanos() / 1_000_000.0),
                        Message.of("ui.tile.redis.answers"),
                        Message.of("ui.tile.version", facts.version())))
                .orElseGet(
                        () -> Tile.unknown(Icon.BOLT, Message.of("ui.tile.redis"), String.valueOf(redis.unreadable())));
    }

    private Tile queue() {
        Fact<RedisFacts> redis = fingerprint.redis();
        Message title = Message.of("ui.tile.queue");
        return redis.get()
                .map(facts -> {
                    boolean many = facts.queued() > MANY_WAITING;
                    return Tile.of(
                            Icon.QUEUE,
                            title,
                            many ? Mark.ATTENTION : Mark.GOOD,
                            many ? Message.of("ui.word.high") : ok(),
                            Message.of("ui.tile.queue.value", facts.queued()),
                            Message.of("ui.tile.queue.running", facts.unacknowledged()));
                })
                .orElseGet(() -> Tile.unknown(Icon.QUEUE, title, String.valueOf(redis.unreadable())));
    }

    private Tile disk() {
        Fact<DiskSpace> disk = fingerprint.primary().appDisk();
        Message title = Message.of("ui.tile.disk");
        return disk.get()
                .map(space -> {
                    boolean little = space.availableBytes() < space.totalBytes() * LITTLE_SPACE;
                    long used = space.totalBytes() == 0
                            ? 0
                            : Math.round((double) PERCENT
                                    * (space.totalBytes() - space.availableBytes())
                                    / space.totalBytes());
                    return Tile.of(
                            Icon.DISK,
                            title,
                            little ? Mark.ATTENTION : Mark.GOOD,
                            little ? Message.of("ui.word.low") : ok(),
                            Message.of("ui.tile.disk.value", used),
                            Message.of("ui.tile.disk.free", Size.of(space.availableBytes()), space.mount()));
                })
                .orElseGet(() -> Tile.unknown(Icon.DISK, title, String.valueOf(disk.unreadable())));
    }

    private static Message ok() {
        return Message.of("ui.word.ok");
    }
}
