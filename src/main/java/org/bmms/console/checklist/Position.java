package org.bmms.console.checklist;

import java.time.Instant;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.database.SchemaState;
import org.bmms.console.target.mode.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Where an environment stands on the way, told from what was found and not from what somebody remembers (checklist
 * § Deployment Strategy and § Mode Switch Decision Matrix).
 *
 * @param phase the phase that is under way
 * @param why what that is concluded from
 * @param window the time of watching; null where no migration is on record
 */
public record Position(Phase phase, Message why, @Nullable ValidationWindow window) {

    /**
     * Tells it.
     *
     * @param schema how far the organisation columns have come
     * @param migrated when they came; empty if that is not on record
     * @param mode the mode in effect; empty if that is unknown
     * @param intake how far the organisations have been taken in; empty if that cannot be read
     * @param now the time
     */
    public static Position of(
            SchemaState schema, Optional<Instant> migrated, Optional<Mode> mode, Optional<Intake> intake, Instant now) {
        ValidationWindow window =
                migrated.map(at -> new ValidationWindow(at, now)).orElse(null);
        if (mode.filter(m -> m == Mode.BMMS).isPresent()) {
            return intake.filter(Intake::pilotsIn).isPresent()
                    ? new Position(Phase.ROLLOUT, Message.of("checklist.why.pilots-in"), window)
                    : new Position(Phase.PILOTS, Message.of("checklist.why.bmms"), window);
        }
        return switch (schema) {
            case ABSENT -> new Position(Phase.MIGRATE, Message.of("checklist.why.absent"), null);
            case DROPPED -> new Position(Phase.MIGRATE, Message.of("checklist.why.dropped"), null);
            case NULLABLE, ENFORCED -> watched(window);
        };
    }

    private static Position watched(@Nullable ValidationWindow window) {
        if (window == null) {
            return new Position(Phase.VALIDATE, Message.of("checklist.why.no-date"), null);
        }
        if (window.fullReached()) {
            return new Position(Phase.SWITCH, Message.of("checklist.why.watched"), window);
        }
        return new Position(
                Phase.VALIDATE,
                window.minimumReached()
                        ? Message.of("checklist.why.minimum", window.day())
                        : Message.of("checklist.why.young", window.day()),
                window);
    }
}
