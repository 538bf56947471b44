package org.bmms.console.ui.activation;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.bmms.console.base.Message;
import org.bmms.console.ui.activation.CheckRow.Standing;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** The second stop: the checks, and beside them all about the one that is chosen. */
final class PreflightPage extends HBox implements WizardPage {
    /** Below this width, in sizes of the font, what there is to say of a check opens below it. */
    private static final double BESIDE = 66;

    private final PreflightViewModel model;
    private final Words words;
    private final Label title = new Label();
    private final HBox counts = new HBox();
    private final ProgressBar progress = new ProgressBar(0);
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final ScrollPane beside = new ScrollPane();
    private final Button again;
    private @Nullable String chosen;
    private boolean chosenByPerson;
    private boolean wide = true;

    PreflightPage(PreflightViewModel model, Words words) {
        this.model = model;
        this.words = words;
        again = new Button(words.of("ui-activation.preflight.again"), new IconView(Icon.REFRESH));
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(event -> model.checkAll());
        title.getStyleClass().add("card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        counts.getStyleClass().add("check-counts");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(title, between, counts);
        head.getStyleClass().add("list-head");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("check-progress");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("wizard-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox list = new VBox(head, progress, scroll);
        list.getStyleClass().addAll("card", "list-card");
        list.setMinWidth(0);
        HBox.setHgrow(list, Priority.ALWAYS);
        beside.setFitToWidth(true);
        beside.setFitToHeight(true);
        beside.getStyleClass().addAll("wizard-scroll", "check-beside");
        getStyleClass().addAll("wizard-page", "beside");
        getChildren().addAll(list, beside);
        model.picture().addListener((property, before, now) -> show());
        widthProperty().addListener((property, before, now) -> fit());
        show();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public List<Button> buttons() {
        return List.of(again);
    }

    private void fit() {
        boolean now = getWidth() >= BESIDE * title.getFont().getSize() / 1.08;
        if (now != wide) {
            wide = now;
            show();
        }
    }

    private void show() {
        PreflightPicture picture = model.picture().get();
        long all = picture.rows().size();
        long toCome = picture.toCome();
        again.setDisable(picture.isRunning());
        title.setText(words.of(
                toCome == 0 ? "ui-activation.preflight.answered" : "ui-activation.preflight.checking",
                all - toCome,
                all));
        progress.setProgress(all == 0 ? 0 : (double) (all - toCome) / all);
        progress.setVisible(toCome > 0);
        counts(picture);
        choose(picture);
        boolean focused = isFocusWithin();
        rows.getChildren().clear();
        picture.failures().forEach(why -> rows.getChildren().add(new FailureCard(why, words)));
        for (CheckGroup group : CheckGroup.values()) {
            group(group, picture);
        }
        beside.setVisible(wide);
        beside.setManaged(wide);
        beside.setContent(wide ? chosen(picture) : null);
        // What had the focus is gone; who works by keyboard goes on from the check.
        if (focused && !isFocusWithin()) {
            focusChosen();
        }
    }

    private void counts(PreflightPicture picture) {
        counts.getChildren().clear();
        for (Standing standing :
                List.of(Standing.PASSED, Standing.FAILED, Standing.WARNING, Standing.UNKNOWN, Standing.LATER)) {
            long count = picture.count(standing);
            if (count > 0) {
                counts.getChildren().add(new Pill(standing.mark(), words.of("ui-activation.count." + standing, count)));
            }
        }
        if (picture.toCome() > 0) {
            counts.getChildren()
                    .add(new Pill(Standing.TO_COME.mark(), words.of("ui-activation.count.TO_COME", picture.toCome())));
        }
    }

    /** The first that needs a person; what somebody chose stays. */
    private void choose(PreflightPicture picture) {
        boolean gone = chosen != null && picture.row(chosen).isEmpty();
        chosenByPerson &= !gone;
        if (!chosenByPerson && picture.toCome() == 0) {
            chosen = picture.rows().stream()
                    .min(Comparator.comparing(CheckRow::standing))
                    .map(CheckRow::key)
                    .orElse(null);
        }
    }

    private void group(CheckGroup group, PreflightPicture picture) {
        List<CheckRow> checks = picture.rows(group);
        if (checks.isEmpty()) {
            return;
        }
        Label name = new Label(words.of(group.title()));
        name.getStyleClass().add("strong");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label state = new Label(words.of(state(checks)));
        state.getStyleClass().addAll("detail", "second");
        HBox head = new HBox(name, between, state);
        head.getStyleClass().add("check-group");
        rows.getChildren().add(head);
        for (CheckRow check : checks) {
            boolean selected = check.key().equals(chosen);
            rows.getChildren().add(new CheckRowView(check, selected, () -> select(check), words));
            if (selected && !wide) {
                CheckDetail below = detail(check, picture);
                below.getStyleClass().add("below");
                rows.getChildren().add(below);
            }
        }
    }

    private static Message state(List<CheckRow> checks) {
        long failed = count(checks, Standing.FAILED);
        return failed > 0
                ? Message.of("ui-activation.group.failed", failed, checks.size())
                : Message.of("ui-activation.group.passed", count(checks, Standing.PASSED), checks.size());
    }

    private static long count(List<CheckRow> checks, Standing standing) {
        return checks.stream().filter(row -> row.standing() == standing).count();
    }

    private void select(CheckRow check) {
        chosen = check.key().equals(chosen) && !wide ? null : check.key();
        chosenByPerson = true;
        show();
        focusChosen();
    }

    private void focusChosen() {
        rows.getChildren().stream()
                .filter(row -> row instanceof CheckRowView view && view.isSelected())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private Node chosen(PreflightPicture picture) {
        String key = chosen;
        return picture.row(key == null ? "" : key)
                .<Node>map(row -> detail(row, picture))
                .orElseGet(this::nothingChosen);
    }

    private StackPane nothingChosen() {
        Label choose = words.label(Message.of("ui-activation.detail.choose"), "second");
        choose.setTextAlignment(TextAlignment.CENTER);
        StackPane card = new StackPane(choose);
        card.getStyleClass().add("card");
        return card;
    }

    private CheckDetail detail(CheckRow row, PreflightPicture picture) {
        return new CheckDetail(row, picture, () -> model.check(row.part()), words);
    }
}
