package org.bmms.console.ui.checklist;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.checklist.ItemResult;
import org.bmms.console.checklist.SignOff;
import org.bmms.console.inspection.Inspection;
import org.bmms.console.inspection.Probe;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** An item in full: what is looked at, what was found, what to do, who said what. */
final class ItemDetails extends Details {
    private final Words words;

    ItemDetails(ChecklistLine.Item item, Words words) {
        super(words);
        this.words = words;
        ItemLine line = item.line();
        ChecklistItem about = line.row().item();
        getChildren().add(new Pill(line.state().mark(), words.of(line.state().word())));
        ItemResult result = line.row().result();
        if (result != null) {
            found(result);
        }
        SignOff signOff = line.row().signOff();
        if (signOff != null) {
            said(signOff);
        }
        String probe = about.probe();
        section(
                "ui-checklist.panel.looks-at",
                List.of(words.label(
                        probe == null
                                ? Message.of("ui-checklist.panel.nothing")
                                : Probe.named(probe).what())));
        showFacts();
        fact("ui-checklist.fact-of.item", mono(about.id().toString()));
        fact("ui-checklist.fact-of.kind", words.label(Message.of("ui-checklist.kind.long." + about.kind())));
        if (Inspection.DEPLOYMENT.equals(about.plan())) {
            // It has no screen: nothing can be open of a server on which nothing runs.
            fact("ui-checklist.fact-of.done-by", words.label(Message.of("ui-checklist.done-by.deployment")));
        }
        fact("ui-checklist.fact-of.part", words.label(item.part().title()));
        phases(item.part());
    }

    private void found(ItemResult result) {
        List<Node> seen = new ArrayList<>();
        result.seen().forEach(one -> seen.add(words.label(one)));
        String detail = result.detail();
        if (detail != null && !detail.isBlank()) {
            TitledPane folded =
                    new TitledPane(words.of("ui-checklist.panel.detail"), new VBox(mono(words.said(detail))));
            folded.setExpanded(false);
            folded.setAnimated(false);
            seen.add(folded);
        }
        Label when = words.label(Message.of("ui-checklist.panel.looked", result.at()), "second", "detail");
        seen.add(when);
        Label unchanged = words.label(Message.of("ui.changed.no"), "mark", "good", "detail");
        unchanged.setGraphic(new IconView(Icon.SHIELD));
        seen.add(unchanged);
        section("ui-checklist.panel.found", seen);
        if (result.next() != null) {
            List<Node> remedy = new ArrayList<>(List.of(words.label(result.next())));
            if (result.code() != null) {
                Label code = mono(result.code());
                code.getStyleClass().add("second");
                remedy.add(code);
            }
            section("ui-checklist.panel.remedy", remedy);
        }
    }

    private void said(SignOff signOff) {
        List<Node> said = new ArrayList<>();
        said.add(
                words.label(Message.of("ui-checklist.signed." + signOff.decision(), signOff.operator(), signOff.at())));
        if (!signOff.note().isBlank()) {
            said.add(words.label(Message.of("ui-checklist.signed.note", signOff.note()), "second", "stored"));
        }
        if (signOff.evidence() != null) {
            said.add(words.label(Message.of("ui-checklist.signed.evidence", signOff.evidence()), "second", "stored"));
        }
        section("ui-checklist.panel.said", said);
    }
}
