package org.bmms.console.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.password.Credential;
import org.bmms.console.onboarding.password.Credentials;
import org.bmms.console.onboarding.password.HandOutFile;
import org.jspecify.annotations.Nullable;

/**
 * Where first passwords and links go, once: to whoever watches the terminal, or into a new file that only its owner can
 * read. Decided before anything is stored, so that no password is made that nobody gets.
 */
final class HandOut {
    private final Terminal terminal;
    private final @Nullable Path file;
    private final Letters letters;

    private HandOut(Terminal terminal, @Nullable Path file, Letters letters) {
        this.terminal = terminal;
        this.file = file;
        this.letters = letters;
    }

    /**
     * Prepares the place.
     *
     * @param letters prepares what users are written besides
     * @param answersOnly whether the terminal is to get nothing but an answer for programs
     * @throws org.bmms.console.base.FailureException {@code ONB-NOBODY-WATCHES} or {@code ONB-FILE}
     */
    static HandOut to(Terminal terminal, @Nullable Path file, boolean answersOnly, Supplier<Letters> letters) {
        if (file == null && (answersOnly || !terminal.isInteractive())) {
            throw Failure.unchanged(OnboardingFailure.NOBODY_WATCHES).asException();
        }
        Letters prepared = letters.get();
        HandOut place = new HandOut(terminal, file, prepared);
        if (file != null) {
            try {
                HandOutFile.create(file);
            } catch (FailureException e) {
                prepared.cancel();
                throw e;
            }
        }
        return place;
    }

    /** Removes what was prepared, after nothing was stored. */
    void cancel() {
        letters.cancel();
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                terminal.note(Failure.unchanged(OnboardingFailure.FILE, file.toString())
                        .what());
            }
        }
    }

    /** Gives them; says what could not be written. */
    List<Failure> give(Credentials credentials) {
        List<Failure> lost = new ArrayList<>();
        credentials.showOnce(all -> {
            if (all.isEmpty()) {
                cancel();
            } else if (file == null) {
                show(all);
            } else {
                write(file, all).ifPresent(lost::add);
            }
            if (!all.isEmpty()) {
                letters.write(all).ifPresent(lost::add);
            }
        });
        return lost;
    }

    private void show(List<Credential> all) {
        terminal.say("cli.onboard.once", all.size());
        all.forEach(one -> terminal.handOver("  " + String.join("  ", HandOutFile.cells(one))));
    }

    private Optional<Failure> write(Path target, List<Credential> all) {
        try {
            HandOutFile.write(target, all);
            terminal.note(org.bmms.console.base.Message.of("cli.onboard.handed-out", all.size(), target.toString()));
            return Optional.empty();
        } catch (IOException e) {
            if (terminal.isInteractive()) {
                show(all);
            }
            return Optional.of(Failure.changed(OnboardingFailure.NOT_HANDED_OUT, target.toString(), all.size()));
        }
    }
}
