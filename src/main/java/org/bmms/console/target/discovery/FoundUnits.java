package org.bmms.console.target.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bmms.console.remote.command.UnitStatus;

/** The units of a server by what they start; running ones and those that are called after the application first. */
record FoundUnits(List<UnitStatus> all) {
    private static final Comparator<UnitStatus> LIKELY = Comparator.comparing(
                    (UnitStatus unit) -> !unit.name().contains("obc"))
            .thenComparing(unit -> !unit.isActive())
            .thenComparing(UnitStatus::name);

    FoundUnits {
        all = all.stream().filter(UnitStatus::exists).sorted(LIKELY).toList();
    }

    Optional<UnitStatus> application() {
        return first(StartCommand::isApplication);
    }

    Optional<UnitStatus> worker() {
        return first(command -> command.isCelery("worker"));
    }

    Optional<UnitStatus> scheduler() {
        return first(command -> command.isCelery("beat"));
    }

    private Optional<UnitStatus> first(Predicate<StartCommand> fits) {
        return all.stream()
                .filter(unit -> fits.test(StartCommand.of(unit.execStart())))
                .findFirst();
    }
}
