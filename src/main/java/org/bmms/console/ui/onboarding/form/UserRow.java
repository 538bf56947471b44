package org.bmms.console.ui.onboarding.form;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.UserRole;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LetterSize;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.NextLayout;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** A user: a cell for each thing to know, and below what is wrong with which of them and how to mend it. */
final class UserRow extends VBox {
    private final UserDraft user;
    private final FormViewModel form;
    private final Words words;
    private final Map<EntryField, CellField> cells = new LinkedHashMap<>();
    private final ComboBox<UserRole> role = new ComboBox<>();
    private final Button remove = new Button("", new IconView(Icon.CLOSE));
    private final GridPane grid = new GridPane();
    private final VBox below = new VBox();
    private final LetterSize letters = new LetterSize(this::arrange);
    private @Nullable Boolean oneLine;
    private @Nullable Notes noted;

    /**
     * A row.
     *
     * @param lines told what was pasted into a cell as several lines
     */
    UserRow(UserDraft user, FormViewModel form, Consumer<String> lines, Words words) {
        this.user = user;
        this.form = form;
        this.words = words;
        user.fields().forEach(field -> cells.put(field, cell(field, lines)));
        role.getItems().addAll(UserRole.values());
        role.setConverter(new Names());
        role.valueProperty().bindBidirectional(user.role());
        role.setMaxWidth(Double.MAX_VALUE);
        role.setMinWidth(0);
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        remove.setOnAction(event -> form.draft().removeUser(user));
        grid.getStyleClass().add("onboarding-user-cells");
        below.getStyleClass().add("onboarding-user-notes");
        getStyleClass().add("onboarding-user");
        getChildren().addAll(grid, below, letters);
        widthProperty().addListener((property, before, now) -> arrange());
        form.judgement().subscribe(now -> show());
        form.showsAll().subscribe(now -> show());
        arrange();
    }

    private CellField cell(EntryField field, Consumer<String> lines) {
        CellField cell = new CellField(lines);
        cell.textProperty().bindBidirectional(field.text());
        cell.setPromptText(words.of(label(field)));
        cell.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                field.left().set(true);
                if (field.equals(user.email())) {
                    // The login follows from it.
                    user.login().left().set(true);
                }
                show();
            }
        });
        return cell;
    }

    private static Message label(EntryField field) {
        return FieldWords.label("user." + field.column());
    }

    private void arrange() {
        boolean now = getWidth() == 0 || getWidth() >= UserColumns.ONE_LINE * letters.em();
        if (oneLine != null && now == oneLine) {
            return;
        }
        oneLine = now;
        NextLayout.of(this);
        grid.getChildren().clear();
        UserColumns.set(grid, now);
        List<Node> all = new java.util.ArrayList<>(cells.values());
        all.add(role);
        if (now) {
            for (int i = 0; i < all.size(); i++) {
                grid.add(all.get(i), i, 0);
            }
            grid.add(remove, all.size(), 0);
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            grid.add(all.get(i), i % 2, i / 2);
        }
        grid.add(remove, 2, 0);
    }

    /** Says which of the users it is, to who hears the screen and to who points at it. */
    void number(int number) {
        cells.forEach((field, cell) -> {
            cell.setId("onboarding-user-" + number + "-" + field.column().replace('_', '-'));
            cell.setAccessibleText(words.of("ui-onboarding.of-user", label(field), number));
        });
        role.setId("onboarding-user-" + number + "-role");
        role.setAccessibleText(words.of("ui-onboarding.of-user", FieldWords.label("user.role"), number));
        remove.setId("onboarding-user-" + number + "-remove");
        remove.setAccessibleText(words.of("ui-onboarding.remove-user", number));
    }

    private void show() {
        Map<EntryField, FieldProblem> problems = new LinkedHashMap<>();
        cells.forEach((field, cell) -> {
            Optional<FieldProblem> problem = problem(field);
            cell.pseudoClassStateChanged(
                    Styles.STATE_DANGER, problem.filter(p -> !p.confirmable()).isPresent());
            cell.pseudoClassStateChanged(
                    Styles.STATE_WARNING,
                    problem.filter(FieldProblem::confirmable).isPresent());
            problem.ifPresent(p -> problems.put(field, p));
        });
        Optional.ofNullable(cells.get(user.login())).ifPresent(cell -> cell.setPromptText(prompt()));
        String login = user.effectiveLogin();
        boolean exists =
                form.judgement().get().isNewUser(login).filter(fresh -> !fresh).isPresent();
        Notes now = new Notes(problems, exists ? login : "");
        // A note that stays is not made anew: somebody may be just pressing the link in it.
        if (!now.equals(noted)) {
            noted = now;
            show(now);
        }
    }

    private void show(Notes notes) {
        below.getChildren().clear();
        cells.values().forEach(cell -> cell.setAccessibleHelp(null));
        cells.forEach((field, cell) -> Optional.ofNullable(notes.problems().get(field))
                .ifPresent(problem -> below.getChildren().add(note(field, cell, problem))));
        if (!notes.existing().isEmpty()) {
            below.getChildren()
                    .add(FieldBox.note(
                            List.of(Message.of("ui-onboarding.user-exists", notes.existing())), Mark.INFO, words));
        }
        boolean some = !below.getChildren().isEmpty();
        below.setManaged(some);
        below.setVisible(some);
    }

    /**
     * What is said below the cells.
     *
     * @param problems what is wrong, by cell
     * @param existing the login of the user, if such a user exists already; else empty
     */
    private record Notes(Map<EntryField, FieldProblem> problems, String existing) {
        private Notes {
            problems = Map.copyOf(problems);
        }
    }

    private String prompt() {
        String proposed = user.effectiveLogin();
        return proposed.isEmpty() ? words.of(label(user.login())) : proposed;
    }

    /** A login that follows from a wrong address is not wrong itself. */
    private Optional<FieldProblem> problem(EntryField field) {
        if (field.equals(user.login())
                && field.value().isEmpty()
                && form.judgement().get().of(user.email().address()).isPresent()) {
            return Optional.empty();
        }
        return form.shown(field);
    }

    private HBox note(EntryField field, CellField cell, FieldProblem problem) {
        Mark mark = problem.confirmable() ? Mark.ATTENTION : Mark.BAD;
        Label why = FieldBox.note(FieldWords.beside(problem), mark, words);
        cell.setAccessibleHelp(why.getText());
        // Not a flow: it would be as wide as its longest text.
        HBox line = new HBox(why);
        line.getStyleClass().add("onboarding-note");
        if (problem.failure().code() == OnboardingFailure.EMAIL) {
            EmailCorrection.of(field.value())
                    .ifPresent(meant -> line.getChildren()
                            .add(link(
                                    "ui-onboarding.use",
                                    meant,
                                    () -> field.text().set(meant))));
        }
        if (problem.confirmable()) {
            line.getChildren().add(link("ui-onboarding.share-address", "", () -> form.confirm(problem)));
        }
        return line;
    }

    private Hyperlink link(String key, String argument, Runnable action) {
        Hyperlink link = new Hyperlink(words.of(key, argument));
        link.getStyleClass().add("detail");
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> action.run());
        return link;
    }

    UserDraft user() {
        return user;
    }

    /** The first cell that is to be mended. */
    Optional<Node> firstWrong() {
        return cells.entrySet().stream()
                .filter(cell -> problem(cell.getKey()).isPresent())
                .map(cell -> (Node) cell.getValue())
                .findFirst();
    }

    /** Where one begins to enter a user. */
    void begin() {
        Optional.ofNullable(cells.get(user.firstName())).ifPresent(Node::requestFocus);
    }

    /** Roles by their names. */
    private final class Names extends StringConverter<UserRole> {
        @Override
        public String toString(@Nullable UserRole option) {
            return option == null ? "" : words.of("ui-onboarding.role." + option.group());
        }

        @Override
        public UserRole fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}
