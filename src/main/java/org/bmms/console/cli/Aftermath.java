package org.bmms.console.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.password.Credentials;

/**
 * What comes after rows were stored. Whatever fails here, the rest is done all the same, passwords first, and nothing says
 * that nothing was changed.
 */
final class Aftermath {
    private final Terminal terminal;
    private final List<Failure> failures = new ArrayList<>();

    Aftermath(Terminal terminal) {
        this.terminal = terminal;
    }

    void give(HandOut place, Credentials credentials) {
        failures.addAll(place.give(credentials));
    }

    void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            failures.add(Failure.changed(OnboardingFailure.FILE, file.toString()));
        }
    }

    void add(Optional<Failure> failure) {
        failure.ifPresent(failures::add);
    }

    /** Shows what failed. */
    void show() {
        failures.forEach(failure -> FailureText.show(terminal, failure));
    }

    boolean isClean() {
        return failures.isEmpty();
    }
}
