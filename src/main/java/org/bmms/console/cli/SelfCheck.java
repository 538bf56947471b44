package org.bmms.console.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.bmms.console.audit.report.Pdf;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.session.TrainingSession;
import org.jspecify.annotations.Nullable;

/** The parts of a self-check; a line is said of each. */
final class SelfCheck {
    private static final String PAGE = """
            <html><head><style>body { font-family: Inter } code { font-family: 'JetBrains Mono' }</style></head>
            <body><p>Peñaranda ✓</p><code>BMMS_MODE=bmms</code></body></html>""";
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Terminal terminal;
    private final Desk desk;

    SelfCheck(Desk desk) {
        this.desk = desk;
        this.terminal = desk.terminal();
    }

    /**
     * Looks at a part and says what came of it.
     *
     * @param look gives what was found, or throws
     * @return whether it did
     */
    boolean part(String name, Supplier<String> look) {
        terminal.progress(terminal.symbols().running() + " " + name);
        long begun = System.nanoTime();
        try {
            String found = look.get();
            said(terminal.symbols().good(), name, begun, found);
            return true;
        } catch (RuntimeException e) {
            String what = e instanceof FailureException failed
                    ? failed.failure().code().code()
                    : e.getClass().getSimpleName();
            said(terminal.symbols().bad(), name, begun, what);
            Faults.tell(desk, e);
            return false;
        }
    }

    private void said(String sign, String name, long begun, String what) {
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        terminal.line("%s %-16s %8s  %s".formatted(sign, name, Figures.duration(took), what));
    }

    /** The window, and what it is made of. */
    String window(Window window) {
        WindowTrial trial = window.tryOut();
        if (!trial.unusable().isEmpty()) {
            throw unexpected(String.join("; ", trial.unusable()));
        }
        return terminal.texts()
                .render(Message.of(
                        trial.onDisplay() ? "cli.self-check.window" : "cli.self-check.no-display",
                        Figures.duration(trial.firstFrame())));
    }

    /** A page on paper. */
    static String printing() {
        byte[] pages = Pdf.of(PAGE);
        boolean begins = new String(pages, 0, Math.min(PDF.length, pages.length), StandardCharsets.US_ASCII)
                .equals(new String(PDF, StandardCharsets.US_ASCII));
        if (!begins) {
            throw unexpected("no PDF");
        }
        return "PDF, " + pages.length + " B";
    }

    /** The training target, and the whole job on it. */
    boolean training(SandboxOptions options) {
        AtomicReference<@Nullable TrainingSession> started = new AtomicReference<>();
        try (Interruption interruption = new Interruption()) {
            boolean runs = part("training target", () -> {
                started.set(desk.training(options));
                return "PostgreSQL, Redis, SSH";
            });
            TrainingSession target = started.get();
            return runs && target != null && part("rehearsal", () -> rehearsal(target, interruption));
        } finally {
            TrainingSession target = started.get();
            if (target != null) {
                target.close();
            }
        }
    }

    /** What it says is shown only if it does not come out as it must. */
    private String rehearsal(TrainingSession target, Interruption interruption) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        Terminal quiet = new Terminal(stream, stream, Keyboard.nobody(), terminal.redactor(), terminal.texts());
        List<Stage> stages =
                new Rehearsal(target.sandbox(), target.session(), quiet, interruption.cancellation()).run();
        boolean good = stages.stream().allMatch(Stage::asExpected)
                && !interruption.cancellation().isRequested();
        if (!good) {
            said.toString(StandardCharsets.UTF_8).lines().forEach(terminal::note);
            throw unexpected(stages.getLast().name());
        }
        return stages.size() + " of " + stages.size() + " stages";
    }

    static FailureException unexpected(String found) {
        return Failure.unchanged(CliFailure.SELF_CHECK, found).asException();
    }
}
