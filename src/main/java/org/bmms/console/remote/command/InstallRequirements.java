package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Effect;
import org.jspecify.annotations.Nullable;

/**
 * Installs what the application needs into its virtual environment (checklist § Step 2: Code Deployment).
 *
 * @param python of the virtual environment
 * @param requirements the file that lists it
 * @param wheels a directory of the server that has all of it, or null for pip's own index
 */
public record InstallRequirements(
        String python, String requirements, @Nullable String wheels) implements SystemCommand<Done> {

    public InstallRequirements {
        AbsolutePath.require(python);
        AbsolutePath.require(requirements);
    }

    @Override
    public List<String> argv() {
        List<String> words = new ArrayList<>(List.of(python, "-m", "pip", "install", "--no-input", "--quiet"));
        if (wheels != null) {
            words.addAll(List.of("--no-index", "--find-links", wheels));
        }
        words.addAll(List.of("--requirement", requirements));
        return words;
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
