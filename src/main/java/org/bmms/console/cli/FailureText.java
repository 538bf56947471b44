package org.bmms.console.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.run.journal.RecordedFailure;
import org.jspecify.annotations.Nullable;

/** Shows a failure: its code, what happened, whether the target was changed, what to do next. */
final class FailureText {
    private FailureText() {}

    static void show(Terminal terminal, Failure failure) {
        show(terminal, failure.code().code(), failure.what(), failure.changed(), failure.next(), failure.detail());
    }

    static void show(Terminal terminal, RecordedFailure failure) {
        show(terminal, failure.code(), failure.what(), failure.changed(), failure.next(), failure.detail());
    }

    private static void show(
            Terminal terminal, String code, Message what, Changed changed, Message next, @Nullable String detail) {
        terminal.note(
                terminal.symbols().bad() + " " + code + ": " + terminal.texts().render(what));
        terminal.note("  " + terminal.texts().render(changed(changed)));
        terminal.note("  " + terminal.texts().render(next));
        if (detail != null && !detail.isBlank()) {
            detail.lines().forEach(line -> terminal.note("    " + line));
        }
    }

    static Message changed(Changed changed) {
        return Message.of(
                switch (changed) {
                    case NO -> "cli.changed.no";
                    case YES -> "cli.changed.yes";
                    case UNKNOWN -> "cli.changed.unknown";
                });
    }

    /** The failure for {@code --json}. */
    static Map<String, Object> json(Terminal terminal, Failure failure) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", failure.code().code());
        error.put("what", terminal.texts().render(failure.what()));
        error.put("changed", failure.changed().name());
        error.put("next", terminal.texts().render(failure.next()));
        return Map.of("error", error);
    }
}
