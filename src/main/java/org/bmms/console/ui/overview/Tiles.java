package org.bmms.console.ui.overview;

import java.util.List;
import java.util.stream.Collectors;
import org.bmms.console.base.Message;
import org.bmms.console.base.Size;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.HostFacts;
import org.bmms.console.target.fingerprint.SchemaFacts;
import org.bmms.console.target.fingerprint.UnitFacts;
import org.bmms.console.target.redis.RedisFacts;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

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

    static List<Tile> of(Fingerprint fingerprint) {
        Tiles tiles = new Tiles(fingerprint);
        return List.of(tiles.services(), tiles.redis(), tiles.queue(), tiles.database(), tiles.disk());
    }

    private Tile services() {
        Icon icon = Icon.SERVER;
        Message title = Message.of("ui.tile.services");
        for (HostFacts host : fingerprint.hosts()) {
            String why = host.units().unreadable();
            // A host without units is not asked for them.
            if (why != null && !why.equals(FingerprintFailure.NOT_ASKED.code())) {
                return unknown(icon, title, why);
            }
        }
        List<UnitFacts> units = fingerprint.hosts().stream()
                .flatMap(host -> host.units().get().stream())
                .flatMap(List::stream)
                .toList();
        List<UnitFacts> down = units.stream().filter(unit -> !unit.isActive()).toList();
        Message value = Message.of("ui.tile.services.value", units.size() - down.size(), units.size());
        if (down.isEmpty()) {
            return new Tile(icon, title, Mark.GOOD, ok(), value, List.of(names(units)));
        }
        UnitFacts first = down.getFirst();
        return new Tile(
                icon,
                title,
                Mark.BAD,
                Message.of("ui.word.failed"),
                value,
                List.of(names(down), Message.of("ui.tile.services.state", first.activeState(), first.subState())));
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
                .map(facts -> new Tile(
                        Icon.BOLT,
                        Message.of("ui.tile.redis"),
                        Mark.GOOD,
                        ok(),
                        Message.of("ui.tile.redis.value", facts.ping().toNanos() / 1_000_000.0),
                        List.of(Message.of("ui.tile.redis.answers"), Message.of("ui.tile.version", facts.version()))))
                .orElseGet(() -> unknown(Icon.BOLT, Message.of("ui.tile.redis"), redis.unreadable()));
    }

    private Tile queue() {
        Fact<RedisFacts> redis = fingerprint.redis();
        Message title = Message.of("ui.tile.queue");
        return redis.get()
                .map(facts -> {
                    boolean many = facts.queued() > MANY_WAITING;
                    return new Tile(
                            Icon.QUEUE,
                            title,
                            many ? Mark.ATTENTION : Mark.GOOD,
                            many ? Message.of("ui.word.high") : ok(),
                            Message.of("ui.tile.queue.value", facts.queued()),
                            List.of(Message.of("ui.tile.queue.running", facts.unacknowledged())));
                })
                .orElseGet(() -> unknown(Icon.QUEUE, title, redis.unreadable()));
    }

    private Tile database() {
        Fact<SchemaFacts> schema = fingerprint.schema();
        Message title = Message.of("ui.tile.database");
        return schema.get()
                .map(facts -> new Tile(
                        Icon.DATABASE,
                        title,
                        Mark.GOOD,
                        ok(),
                        Message.of(
                                "ui.tile.database.value", facts.scopeColumns().size()),
                        List.of(
                                Message.of("ui.tile.names", facts.database()),
                                Message.of("ui.tile.database.version", facts.serverVersion()))))
                .orElseGet(() -> unknown(Icon.DATABASE, title, schema.unreadable()));
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
                    return new Tile(
                            Icon.DISK,
                            title,
                            little ? Mark.ATTENTION : Mark.GOOD,
                            little ? Message.of("ui.word.low") : ok(),
                            Message.of("ui.tile.disk.value", used),
                            List.of(Message.of("ui.tile.disk.free", Size.of(space.availableBytes()), space.mount())));
                })
                .orElseGet(() -> unknown(Icon.DISK, title, disk.unreadable()));
    }

    private static Message ok() {
        return Message.of("ui.word.ok");
    }

    private static Tile unknown(Icon icon, Message title, @Nullable String why) {
        return new Tile(
                icon,
                title,
                Mark.UNKNOWN,
                Message.of("ui.word.unknown"),
                Message.of("ui.tile.unknown"),
                List.of(Message.of("ui.tile.unknown.why", String.valueOf(why))));
    }
}
