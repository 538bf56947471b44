package org.bmms.console.ui.onboarding.form;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;

/** Organisations that exist already and may be the one that is meant: use one of them, or say that another one is meant. */
final class LikenessCards extends VBox {
    private static final int MOST = 3;

    private final FormViewModel form;
    private final Words words;

    LikenessCards(FormViewModel form, Words words) {
        this.form = form;
        this.words = words;
        getStyleClass().add("onboarding-notices");
        form.judgement().subscribe(now -> show());
    }

    private void show() {
        List<FieldProblem> others = form.judgement().get().open().stream()
                .filter(FormViewModel::isOfOthers)
                .limit(MOST)
                .toList();
        List<VBox> cards = others.stream().map(this::card).toList();
        getChildren().setAll(cards);
        setManaged(!cards.isEmpty());
        setVisible(!cards.isEmpty());
    }

    private VBox card(FieldProblem problem) {
        Mark mark = problem.confirmable() ? Mark.ATTENTION : Mark.BAD;
        Failure said = FieldWords.named(problem.failure());
        Label title = words.label(said.what(), "strong", "mark", mark.styleClass());
        title.setGraphic(new IconView(mark.icon()));
        title.setMinHeight(USE_PREF_SIZE);
        Label next = words.label(said.next());
        next.setMinHeight(USE_PREF_SIZE);
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("onboarding-buttons");
        String other = existing(problem);
        Optional<OrganizationEntry> stored =
                Optional.ofNullable(form.known().get()).flatMap(known -> known.find(other));
        VBox card = new VBox(title, next);
        stored.ifPresent(entry -> {
            card.getChildren().add(words.label(facts(entry), "second", "detail"));
            Button use = new Button(words.of("ui-onboarding.use", other));
            use.setId("onboarding-use-existing");
            use.setOnAction(event -> form.use(other));
            buttons.getChildren().add(use);
        });
        if (problem.confirmable()) {
            Button another = new Button(words.of("ui-onboarding.is-another"));
            another.setId("onboarding-is-another");
            another.setOnAction(event -> form.confirm(problem));
            buttons.getChildren().add(another);
        }
        card.getChildren().add(buttons);
        card.getStyleClass().addAll("card", "message", mark.styleClass());
        return card;
    }

    /** The code of the organisation that stands in the way. */
    private static String existing(FieldProblem problem) {
        List<Object> arguments = problem.failure().arguments();
        return arguments
                .get(problem.failure().code() == OnboardingFailure.CODE_TAKEN ? 1 : 2)
                .toString();
    }

    private static Message facts(OrganizationEntry entry) {
        return Message.of(
                "ui-onboarding.existing",
                entry.code(),
                Message.of(entry.active() ? "ui-onboarding.existing.active" : "ui-onboarding.existing.inactive"),
                Message.of(
                        entry.pilot().orElse(false)
                                ? "ui-onboarding.existing.pilot"
                                : "ui-onboarding.existing.no-pilot"),
                entry.members().orElse(0L));
    }
}
