package org.bmms.console.ui.onboarding.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.onboarding.plan.PlannedRow;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.control.DangerZone;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LetterSize;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** Exactly which rows would be written, and where one begins to write them. */
final class ReviewPage extends VBox {
    /** Below this height, in sizes of the letters, everything scrolls. */
    private static final double DOCKED = 34;

    private final OnboardingViewModel model;
    private final Profile profile;
    private final Words words;
    private final VBox rows = new VBox();
    private final VBox page = new VBox();
    private final List<RowPane> panes = new ArrayList<>();
    private final Button back = new Button();
    private final LetterSize letters = new LetterSize(this::arrange);
    private @Nullable Node dock;

    ReviewPage(OnboardingViewModel model, Profile profile, Words words) {
        this.model = model;
        this.profile = profile;
        this.words = words;
        rows.setId("onboarding-rows");
        rows.getStyleClass().add("onboarding-cards");
        page.getStyleClass().add("onboarding-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("screen");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        back.setId("onboarding-back");
        back.setText(words.of("ui-onboarding.back-to-form"));
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> model.backToForm());
        getStyleClass().add("onboarding-paged");
        getChildren().add(scroll);
        Failure why = model.failure().get();
        if (why != null) {
            page.getChildren().add(new FailureCard(FieldWords.named(why), words));
        }
        OnboardingPlan plan = model.reviewed().get();
        if (plan == null) {
            unknown();
        } else {
            page.getChildren()
                    .addAll(
                            plan.written().isEmpty()
                                    ? Steps.of(Stage.REVIEW, "ui-onboarding.stage.nothing", words)
                                    : Steps.of(Stage.REVIEW, words),
                            head(plan),
                            rows);
            tables(plan);
            dock = plan.written().isEmpty() ? nothing(plan) : begin(plan);
        }
        getChildren().add(letters);
        heightProperty().addListener((property, before, now) -> arrange());
        arrange();
    }

    /** Where one begins stays in sight, but not where the rows would not. */
    private void arrange() {
        Node shown = dock;
        if (shown == null) {
            return;
        }
        VBox place = getHeight() > 0 && getHeight() < DOCKED * letters.em() ? page : this;
        if (!place.getChildren().contains(shown)) {
            getChildren().remove(shown);
            page.getChildren().remove(shown);
            place.getChildren().add(shown);
        }
    }

    private HBox head(OnboardingPlan plan) {
        Label count = words.label(Message.of(
                "ui-onboarding.review.count",
                plan.request().organization().code(),
                plan.written().size(),
                plan.rows().size() - plan.written().size(),
                plan.newUsers().size()));
        ToggleButton all = new ToggleButton(words.of("ui-onboarding.open-all"));
        all.setId("onboarding-open-all");
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(event ->
                panes.stream().filter(RowPane::isCollapsible).forEach(pane -> pane.setExpanded(all.isSelected())));
        all.setVisible(!plan.written().isEmpty());
        HBox head = new HBox(count, all);
        head.getStyleClass().add("row");
        return head;
    }

    private void tables(OnboardingPlan plan) {
        Map<String, List<PlannedRow>> byTable = new LinkedHashMap<>();
        plan.rows()
                .forEach(row -> byTable.computeIfAbsent(row.table().toString(), _ -> new ArrayList<>())
                        .add(row));
        byTable.forEach((table, ofTable) -> {
            Label name = new Label(table);
            name.getStyleClass().addAll("mono", "strong");
            VBox card = new VBox(name);
            card.getStyleClass().addAll("card", "onboarding-table");
            ofTable.forEach(row -> {
                RowPane pane = new RowPane(row, row.isWritten() && row.action() == PlannedRow.Action.UPDATE, words);
                panes.add(pane);
                card.getChildren().add(pane);
            });
            rows.getChildren().add(card);
        });
    }

    private Node begin(OnboardingPlan plan) {
        String code = plan.request().organization().code();
        Node zone = model.form().known().get() == null || model.isRunnable() ? zone(plan, code) : refused();
        FlowPane buttons = new FlowPane(back);
        buttons.getStyleClass().add("onboarding-footer-buttons");
        VBox dock = new VBox(zone, buttons);
        dock.getStyleClass().add("onboarding-dock");
        return dock;
    }

    private DangerZone zone(OnboardingPlan plan, String code) {
        DangerZone zone = new DangerZone(
                profile,
                words.of("ui-onboarding.confirm", code),
                words.of("ui-onboarding.confirm.do", code),
                model::run,
                words);
        zone.setId("onboarding-confirm");
        boolean temporary = plan.request().passwords() == PasswordPolicy.TEMPORARY
                && !plan.newUsers().isEmpty();
        zone.consequence()
                .set(words.of("ui-onboarding.confirm.what", plan.written().size())
                        + (temporary ? " " + words.of("ui-onboarding.confirm.passwords") : ""));
        return zone;
    }

    private Node refused() {
        Known known = model.form().known().get();
        Message why = known == null
                ? Message.of("ui-onboarding.looking")
                : known.refusal().orElse(Message.of("ui-onboarding.looking"));
        return FormNotices.card(why, Message.of("ui-onboarding.refused.what"), "onboarding-refused", words);
    }

    /** Everything is there already; of users without a password one can still ask for links. */
    private Node nothing(OnboardingPlan plan) {
        Label said = words.label(
                Message.of(
                        "ui-onboarding.nothing", plan.request().organization().code()),
                "card-title",
                "mark",
                Mark.GOOD.styleClass());
        said.setId("onboarding-nothing");
        said.setGraphic(new IconView(Mark.GOOD.icon()));
        FlowPane buttons = new FlowPane(back);
        if (plan.request().passwords() == PasswordPolicy.RESET_LINK
                && !plan.request().users().isEmpty()
                && model.isRunnable()) {
            Button links = new Button(words.of("ui-onboarding.links"));
            links.setId("onboarding-links");
            links.setMinWidth(Region.USE_PREF_SIZE);
            // Nothing is written, so there is nothing to confirm by the name.
            links.setOnAction(event -> model.run(profile.name()));
            buttons.getChildren().add(links);
        }
        Button done = new Button(words.of("ui-onboarding.discard-form"));
        done.setId("onboarding-done");
        done.setMinWidth(Region.USE_PREF_SIZE);
        done.setOnAction(event -> model.discard());
        buttons.getChildren().add(done);
        buttons.getStyleClass().add("onboarding-footer-buttons");
        VBox dock = new VBox(said, words.label(Message.of("ui-onboarding.nothing.what"), "second"), buttons);
        dock.getStyleClass().add("onboarding-dock");
        return dock;
    }

    /** The rows have to be looked at again before anything else. */
    private void unknown() {
        Button again = new Button(words.of("ui-onboarding.look-whether"));
        again.setId("onboarding-look-whether");
        again.getStyleClass().add("accent");
        again.setOnAction(event -> model.review());
        FlowPane buttons = new FlowPane(back, again);
        buttons.getStyleClass().add("onboarding-footer-buttons");
        VBox card = new VBox(
                words.label(Message.of(model.isUnknown() ? "ui-onboarding.unknown.what" : "ui-onboarding.drift.what")),
                buttons);
        card.getStyleClass().addAll("card", "rows");
        page.getChildren().add(card);
    }

    /** The page came into view; nothing that is pressed by accident writes anything. */
    void arrive() {
        back.requestFocus();
    }
}
