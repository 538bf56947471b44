package org.bmms.console.cli;

import org.bmms.console.doctor.Diagnosis;
import org.bmms.console.doctor.DoctorReport;
import org.bmms.console.doctor.Verdict;

/** Diagnoses for people. */
final class DiagnosisText {
    private final Terminal terminal;

    DiagnosisText(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A part that has just been looked at, while the others go on. */
    void running(Diagnosis diagnosis) {
        terminal.progress(terminal.symbols().running() + " " + terminal.texts().render(diagnosis.title()));
    }

    void show(DoctorReport report) {
        report.diagnoses().forEach(this::show);
        terminal.say(
                "cli.doctor.summary",
                report.diagnoses().size(),
                report.with(Verdict.FAIL).size(),
                report.with(Verdict.WARNING).size(),
                report.with(Verdict.SKIPPED).size());
    }

    /** What should be so and how it was seen; where it is not so, only what is. */
    private String seen(Diagnosis diagnosis) {
        String evidence = terminal.texts().render(diagnosis.evidence());
        return switch (diagnosis.verdict()) {
            case OK, SKIPPED -> terminal.texts().render(diagnosis.title()) + ": " + evidence;
            case WARNING, FAIL -> evidence;
        };
    }

    private void show(Diagnosis diagnosis) {
        String sign = switch (diagnosis.verdict()) {
            case OK -> terminal.symbols().good();
            case WARNING -> terminal.symbols().warning();
            case FAIL -> terminal.symbols().bad();
            case SKIPPED -> terminal.symbols().unknown();
        };
        String where = diagnosis.host() == null ? "" : diagnosis.host() + " ";
        String word = terminal.texts()
                .text(
                        switch (diagnosis.verdict()) {
                            case OK -> "cli.doctor.ok";
                            case WARNING -> "cli.doctor.warning";
                            case FAIL -> "cli.doctor.fail";
                            case SKIPPED -> "cli.doctor.skipped";
                        });
        terminal.line(sign + " " + word + "  " + where + diagnosis.part() + ": " + seen(diagnosis));
        if (diagnosis.remedy() != null) {
            terminal.line("    " + terminal.texts().render(diagnosis.remedy()));
        }
        if (diagnosis.detail() != null) {
            diagnosis.detail().lines().forEach(line -> terminal.line("      " + line));
        }
    }
}
