package org.bmms.console.cli;

import java.util.Locale;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.isolation.Examined;
import org.bmms.console.onboarding.isolation.IsolationReport;
import org.bmms.console.onboarding.isolation.IsolationVerdict;

/** A proof for people: the verdict, what was seen, what stands against it, and what was looked at. */
final class IsolationText {
    private static final int LEAKS_SHOWN = 20;

    private final Terminal terminal;

    IsolationText(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(IsolationReport report) {
        String pilot = report.order().pilot();
        String other = report.order().other();
        boolean proven = report.verdict() == IsolationVerdict.PROVEN;
        String symbol = proven ? terminal.symbols().good() : terminal.symbols().bad();
        String key = switch (report.verdict()) {
            case PROVEN -> "cli.isolation.proven";
            case FAILED -> "cli.isolation.failed";
            case CANNOT_CERTIFY -> "cli.isolation.cannot";
        };
        terminal.line(symbol + " " + terminal.texts().render(Message.of(key, pilot, other)));
        report.reasons().forEach(reason -> terminal.line("  " + terminal.texts().render(reason.what())));
        report.leaks().stream()
                .limit(LEAKS_SHOWN)
                .forEach(leak -> terminal.line("  "
                        + leak.way().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                        + terminal.texts().render(leak.what())));
        if (report.leaks().size() > LEAKS_SHOWN) {
            terminal.say("cli.isolation.more", report.leaks().size() - LEAKS_SHOWN);
        }
        if (!report.examined().isEmpty()) {
            terminal.say(
                    "cli.isolation.examined",
                    report.examined().size(),
                    report.examined().stream().map(Examined::subject).distinct().count(),
                    report.created());
        }
        report.unexamined().forEach(one -> terminal.say("cli.isolation.unexamined", one));
    }
}
