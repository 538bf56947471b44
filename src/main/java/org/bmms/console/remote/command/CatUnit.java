package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * The text of a unit with its drop-ins.
 */
public record CatUnit(String unit) implements UnitCommand<String> {

    @Override
    public List<String> argv() {
        return List.of("systemctl", "cat", "--no-pager", "--", unit);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public String parse(Finished finished) {
        return finished.orFail(this).text();
    }
}
