package org.bmms.console.ui.activation;

import org.bmms.console.activation.gate.Gate;
import org.bmms.console.base.Message;

/** What a check found, in few words for a list. */
final class CheckTexts {
    private static final String GATE = "activation.gate.";
    private static final String FINDING = "target.finding.";

    private CheckTexts() {}

    /** In few words; the arguments are those of the sentence. */
    static Message found(Gate gate) {
        return new Message(key(gate.found().key()), gate.found().arguments());
    }

    /** The key of the few words that go with a sentence. */
    static String key(String sentence) {
        return sentence.startsWith(GATE)
                ? "ui-activation.found.gate." + sentence.substring(GATE.length())
                : "ui-activation.found.finding." + sentence.substring(FINDING.length());
    }

    /** Why the check stands in the way, or why one should know of it. */
    static Message why(Gate gate) {
        return Message.of("ui-activation.why." + gate.id());
    }
}
