package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Effect;

/**
 * Installs packages where they are missing (checklist § Step 1: Server Preparation); none is removed for it.
 */
public record InstallPackages(List<String> packages) implements SystemCommand<Done> {

    public InstallPackages {
        packages = List.copyOf(packages);
    }

    @Override
    public List<String> argv() {
        return Stream.concat(
                        Stream.of(
                                "env",
                                "DEBIAN_FRONTEND=noninteractive",
                                "apt-get",
                                "--quiet",
                                "--yes",
                                "--no-remove",
                                "--no-install-recommends",
                                "install",
                                "--"),
                        packages.stream())
                .toList();
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(1);
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }
}
