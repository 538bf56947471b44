package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * All service unit files of the server.
 */
public record ListUnitFiles() implements UnitCommand<List<UnitFile>> {

    @Override
    public List<String> argv() {
        return List.of("systemctl", "list-unit-files", "--type=service", "--no-legend", "--no-pager", "--full");
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public List<UnitFile> parse(Finished finished) {
        return finished.orFail(this)
                .text()
                .lines()
                .map(l -> l.strip().split("\\s+"))
                .filter(p -> p.length >= 2)
                .map(p -> new UnitFile(p[0], p[1]))
                .toList();
    }
}
