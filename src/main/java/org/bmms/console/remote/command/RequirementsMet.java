package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Whether all that a list of requirements asks for is installed; nothing is fetched.
 */
public record RequirementsMet(String python, String requirements) implements SystemCommand<Boolean> {

    public RequirementsMet {
        AbsolutePath.require(python);
        AbsolutePath.require(requirements);
    }

    @Override
    public List<String> argv() {
        return List.of(
                python,
                "-m",
                "pip",
                "install",
                "--dry-run",
                "--no-input",
                "--no-index",
                "--disable-pip-version-check",
                "--requirement",
                requirements);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public Boolean parse(Finished finished) {
        return switch (finished.exitStatus()) {
            case 0 -> true;
            case 1 -> false;
            default -> throw finished.failure(this).asException();
        };
    }
}
