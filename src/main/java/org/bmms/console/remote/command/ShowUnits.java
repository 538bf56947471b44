package org.bmms.console.remote.command;

import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Effect;

/**
 * How units are, in the order asked.
 */
public record ShowUnits(List<String> units) implements UnitCommand<List<UnitStatus>> {

    @Override
    public List<String> argv() {
        return Stream.concat(
                        Stream.of(
                                "systemctl",
                                "show",
                                "--no-pager",
                                "--timestamp=us+utc",
                                "--property=" + String.join(",", UnitProperties.NAMES),
                                "--"),
                        units.stream())
                .toList();
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public List<UnitStatus> parse(Finished finished) {
        return UnitProperties.parse(this, finished.orFail(this).text());
    }

    public ShowUnits {
        units = List.copyOf(units);
    }
}
