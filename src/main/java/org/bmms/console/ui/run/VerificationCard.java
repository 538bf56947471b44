package org.bmms.console.ui.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.activation.step.Verify;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;
import org.bmms.console.verification.CheckResult;
import org.bmms.console.verification.CheckStatus;
import org.jspecify.annotations.Nullable;

/** What the verification has found, with what was seen. The focus rests here while the guard runs; Enter does nothing. */
final class VerificationCard extends VBox {
    private final Words words;
    private final HBox head = new HBox();
    private final VBox rows = new VBox();
    private @Nullable Object shown;

    VerificationCard(Words words) {
        this.words = words;
        head.getStyleClass().add("row");
        rows.getStyleClass().add("checks");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("checks-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().addAll("card", "verification");
        getChildren().addAll(head, scroll);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
            }
        });
    }

    /** Whether there is anything to show. */
    static boolean isWanted(RunPicture picture) {
        return !picture.checks().isEmpty() || !evidence(picture).isEmpty();
    }

    void show(RunPicture picture) {
        List<CheckResult> checks = picture.checks();
        Object now = checks.isEmpty() ? evidence(picture) : checks;
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        rows.getChildren().clear();
        if (checks.isEmpty()) {
            recorded(evidence(picture));
            return;
        }
        long passed = checks.stream().filter(CheckResult::passed).count();
        long forbidding = checks.stream().filter(CheckResult::forbids).count();
        Mark mark = forbidding > 0 ? Mark.BAD : passed < checks.size() ? Mark.ATTENTION : Mark.GOOD;
        title(mark, words.of("ui-run.checks.passed", passed, checks.size()));
        checks.stream()
                .sorted(Comparator.comparingInt(VerificationCard::order))
                .forEach(check -> rows.getChildren().add(row(check)));
    }

    /** Of a run that another console verified, the journal says what was seen. */
    private void recorded(Map<String, String> evidence) {
        title(Mark.GOOD, words.of("ui-run.checks.recorded", evidence.getOrDefault(Verify.PASSED, "0")));
        new TreeMap<>(evidence).forEach((check, seen) -> {
            if (!check.equals(Verify.PASSED)) {
                Label title = new Label(check, new IconView(Mark.GOOD.icon()));
                title.getStyleClass().addAll("mark", Mark.GOOD.styleClass(), "check-title");
                Label said = new Label(words.said(seen));
                said.setWrapText(true);
                said.getStyleClass().addAll("second", "detail", "check-seen");
                VBox row = new VBox(title, said);
                row.getStyleClass().add("check");
                rows.getChildren().add(row);
            }
        });
        rows.getChildren().add(words.label(Message.of("ui-run.checks.elsewhere"), "second", "detail"));
    }

    private static Map<String, String> evidence(RunPicture picture) {
        return picture.current().stream()
                .map(StepRow::evidence)
                .filter(evidence -> evidence.containsKey(Verify.PASSED))
                .findFirst()
                .orElse(Map.of());
    }

    private void title(Mark mark, String count) {
        Label title = new Label(words.of("ui-run.checks"));
        title.getStyleClass().add("card-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Pill pill = new Pill(mark, count);
        pill.getStyleClass().add("tinted");
        head.getChildren().setAll(title, between, pill);
        setAccessibleText(title.getText() + ": " + count);
    }

    private static int order(CheckResult check) {
        return check.passed() ? 2 : check.required() ? 0 : 1;
    }

    private static Mark mark(CheckResult check) {
        if (check.passed()) {
            return Mark.GOOD;
        }
        if (!check.required()) {
            return Mark.ATTENTION;
        }
        return check.status() == CheckStatus.FAIL ? Mark.BAD : Mark.UNKNOWN;
    }

    private Node row(CheckResult check) {
        Mark mark = mark(check);
        Label title = words.label(check.title());
        title.setGraphic(new IconView(mark.icon()));
        title.getStyleClass().addAll("mark", mark.styleClass(), "check-title");
        Label seen = words.label(check.seen(), "second", "detail", "check-seen");
        VBox row = new VBox(title, seen);
        if (check.next() != null) {
            row.getChildren().add(words.label(check.next(), "detail", "check-seen"));
        }
        row.getStyleClass().add("check");
        return row;
    }
}
