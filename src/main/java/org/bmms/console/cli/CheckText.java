package org.bmms.console.cli;

import org.bmms.console.verification.CheckResult;
import org.bmms.console.verification.VerificationReport;

/** The checks of a verification for people. */
final class CheckText {
    private final Terminal terminal;

    CheckText(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A check that has just ended, while the others go on. */
    void running(CheckResult result) {
        terminal.progress(terminal.symbols().running() + " " + terminal.texts().render(result.title()));
    }

    void show(VerificationReport report) {
        report.results().forEach(this::show);
        terminal.say(
                "cli.verify.summary",
                report.expected().name(),
                report.passed().size(),
                report.results().size(),
                report.requiredFailures().size());
    }

    private void show(CheckResult result) {
        String sign = switch (result.status()) {
            case PASS -> terminal.symbols().good();
            case FAIL ->
                result.required()
                        ? terminal.symbols().bad()
                        : terminal.symbols().warning();
            case CANNOT_TELL -> terminal.symbols().unknown();
        };
        String word = terminal.texts()
                .text(
                        switch (result.status()) {
                            case PASS -> "cli.verify.pass";
                            case FAIL -> result.required() ? "cli.verify.fail" : "cli.verify.advice";
                            case CANNOT_TELL -> "cli.verify.cannot-tell";
                        });
        terminal.line(
                sign + " " + word + "  " + result.id() + ": " + terminal.texts().render(result.title()) + ": "
                        + terminal.texts().render(result.seen()));
        if (result.next() != null) {
            terminal.line("    " + terminal.texts().render(result.next()));
        }
        if (result.detail() != null) {
            result.detail().lines().forEach(line -> terminal.line("      " + line));
        }
    }
}
