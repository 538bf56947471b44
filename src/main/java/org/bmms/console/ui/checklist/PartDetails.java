package org.bmms.console.ui.checklist;

import javafx.scene.control.Label;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Words;

/** What there is to say of a part of the checklist. */
final class PartDetails extends Details {

    PartDetails(ChecklistLine.Heading heading, Words words) {
        super(words);
        showFacts();
        fact(
                "ui-checklist.fact-of.settled",
                words.label(Message.of(
                        "ui-checklist.phase.figure",
                        heading.settled(),
                        heading.part().items().size())));
        fact("ui-checklist.fact-of.part", mono(heading.part().name()));
        phases(heading.part());
        if (heading.part().estimate() != null) {
            fact(
                    "ui-checklist.fact-of.estimate",
                    new Label(words.of(
                            "ui-checklist.minutes", heading.part().estimate().toMinutes())));
        }
        getChildren().add(words.label(Message.of("ui-checklist.check.reads"), "second", "detail"));
    }
}
