package org.bmms.console.ui.onboarding.proof;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.ui.control.Words;

/** A proof as plain text, for a letter or a ticket. */
final class ProofText {
    private ProofText() {}

    static String of(ProofPicture picture, String age, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.of(picture.verdict()));
        lines.add(words.of(picture.meaning()));
        lines.add(age);
        picture.leaks()
                .forEach(leak -> lines.add("- " + words.of(leak.what()) + " (" + words.of(leak.way()) + ", "
                        + words.of(leak.direction()) + ")"));
        picture.reasons().forEach(reason -> lines.add("- " + words.of(reason.what())));
        picture.evidence()
                .forEach(one -> lines.add("- " + words.of(one.what()) + ": " + words.of(one.found())
                        + (one.subjects().isEmpty() ? "" : " (" + String.join(", ", one.subjects()) + ")")));
        picture.unexamined().forEach(one -> lines.add("- " + words.of("ui-proof.unexamined", one)));
        return String.join("\n", lines) + "\n";
    }
}
