package org.bmms.console.cli;

import org.bmms.console.activation.gate.Gate;
import org.bmms.console.activation.gate.Preflight;

/** The gates for people. */
final class PreflightText {
    private PreflightText() {}

    static void show(Terminal terminal, Preflight preflight) {
        for (Gate gate : preflight.gates()) {
            String sign = switch (gate.verdict()) {
                case PASSED -> terminal.symbols().good();
                case WARNING -> terminal.symbols().warning();
                case REFUSED -> terminal.symbols().bad();
            };
            String word = gate.verdict().name().toLowerCase(java.util.Locale.ROOT);
            terminal.line(sign + " " + gate.id() + " (" + word + "): "
                    + terminal.texts().render(gate.found()));
        }
    }
}
