package org.bmms.console.ui.settings;

import java.util.Set;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.target.discovery.Discovered;
import org.bmms.console.target.discovery.Proposal;
import org.bmms.console.target.profile.ProfileFailure;
import org.bmms.console.target.profile.ProfileProblem;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.SideBySide;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/**
 * One key of a profile: its name, its value, and below what is wrong with it and what the server suggests. Nothing is said
 * of a field before somebody has left it.
 */
final class FieldRow extends StackPane {
    /** How many times the width of its name a field needs for its value beside it. */
    private static final double ROOM = 2.8;

    private static final Set<String> EXPLAINED = Set.of(
            "name",
            "kind",
            "hosts.name",
            "hosts.user",
            "hosts.key_file",
            "hosts.roles",
            "hosts.jump",
            "app.root",
            "app.user",
            "app.site_backup_script",
            "database.host",
            "database.servers",
            "database.standby",
            "database.direct",
            "database.maintenance_user",
            "redis.host",
            "redis.sentinels",
            "redis.master",
            "site.url",
            "site.connect_to",
            "site.ca_file",
            "policy.guard_seconds",
            "policy.backup_max_age_hours",
            "policy.required_models",
            "policy.accepted_without_organization");

    private final FormField field;
    private final EditorViewModel model;
    private final Words words;
    private final FieldInput input;
    private final VBox below = new VBox();
    private boolean touched;
    private @Nullable Notes shown;

    FieldRow(FormField field, EditorViewModel model, Words words) {
        this.field = field;
        this.model = model;
        this.words = words;
        this.input = new FieldInput(field, model, words);
        getStyleClass().add("field-row");
        Label name = words.label(Message.of("ui-settings.field." + field.general()));
        name.getStyleClass().add("field-name");
        name.setLabelFor(input.node());
        input.node().setAccessibleText(name.getText());
        VBox right = new VBox(input.node());
        if (EXPLAINED.contains(field.general())) {
            right.getChildren().add(words.label(Message.of("ui-settings.help." + field.general()), "second", "detail"));
        }
        right.getChildren().add(below);
        right.getStyleClass().add("field-value");
        getChildren().add(new SideBySide(name, right, ROOM));
        input.node().focusWithinProperty().addListener((property, before, now) -> {
            touched |= !now;
            show();
        });
        model.judgement().subscribe(this::show);
        model.showsAll().subscribe(this::show);
        model.discovery().found().subscribe(this::show);
        show();
    }

    /**
     * What stands below the field.
     *
     * @param correction what would fit instead of what is wrong
     * @param agrees whether the value is what the server suggests
     */
    private record Notes(
            @Nullable ProfileProblem problem,
            @Nullable String correction,
            @Nullable Proposal proposal,
            boolean agrees) {}

    /** Whoever has just gone from the field to a link below it finds the same link there. */
    private void show() {
        Judgement judgement = model.judgement().get();
        String usual = judgement.usual().apply(field.key());
        input.showUsual(usual);
        ProfileProblem problem = touched || model.showsAll().get() ? judgement.of(field.key()) : null;
        input.markWrong(problem != null);
        Proposal proposal = proposal();
        Notes now = new Notes(
                problem,
                problem == null ? null : model.correction(field),
                proposal,
                proposal != null && agrees(proposal, usual));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        below.getChildren().clear();
        if (problem != null) {
            below.getChildren().add(wrong(problem, now.correction()));
        }
        if (proposal != null) {
            below.getChildren().add(suggested(proposal, now.agrees()));
        }
    }

    private FlowPane wrong(ProfileProblem problem, @Nullable String correction) {
        Label why = new Label(words.of(sentence(problem)), new IconView(Mark.BAD.icon()));
        why.setWrapText(true);
        why.getStyleClass().addAll("mark", Mark.BAD.styleClass(), "detail");
        FlowPane line = new FlowPane(why);
        line.getStyleClass().add("field-note");
        if (correction != null) {
            line.getChildren().add(use(correction));
        }
        return line;
    }

    private static Message sentence(ProfileProblem problem) {
        if (problem.failure().code() == ProfileFailure.KEY_MISSING) {
            return Message.of("ui-settings.problem.missing", problem.expected());
        }
        return problem.failure().code() == ProfileFailure.SECRET
                ? Message.of("ui-settings.problem.secret")
                : Message.of("ui-settings.problem.value", problem.expected());
    }

    private @Nullable Proposal proposal() {
        Discovered found = model.discovery().found().get();
        return found == null
                ? null
                : found.proposals().stream()
                        .filter(proposal -> proposal.key().equals(field.key()))
                        .findFirst()
                        .orElse(null);
    }

    private boolean agrees(Proposal proposal, String usual) {
        String said = model.value(field).get();
        String holds = said.isEmpty() ? usual : said;
        return proposal.value().equals(holds) || (said.isEmpty() && proposal.holds());
    }

    /** It holds already, or can be taken. */
    private FlowPane suggested(Proposal proposal, boolean agrees) {
        Label text = new Label(
                words.of(
                        agrees ? "ui-settings.found.same" : "ui-settings.found.other",
                        words.said(proposal.value()),
                        proposal.source()),
                new IconView(agrees ? Mark.GOOD.icon() : Mark.ATTENTION.icon()));
        text.setWrapText(true);
        text.getStyleClass().addAll("mark", agrees ? Mark.GOOD.styleClass() : Mark.ATTENTION.styleClass(), "detail");
        FlowPane line = new FlowPane(text);
        line.getStyleClass().add("field-note");
        if (!agrees) {
            line.getChildren().add(use(proposal.value()));
        }
        return line;
    }

    private Hyperlink use(String value) {
        Hyperlink use = new Hyperlink(words.of("ui-settings.use", value));
        use.getStyleClass().add("detail");
        use.setOnAction(event -> model.value(field).set(value));
        return use;
    }
}
