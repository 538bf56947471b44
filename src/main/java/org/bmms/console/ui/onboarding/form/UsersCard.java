package org.bmms.console.ui.onboarding.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LetterSize;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.NextLayout;
import org.bmms.console.ui.control.TabKey;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Icon;

/** The users of the organisation, each in a row that is written into directly. */
final class UsersCard extends VBox {
    private static final double WIDTH = 52;
    private static final int LINES = 10;

    private final FormViewModel form;
    private final Shell shell;
    private final Words words;
    private final Map<UserDraft, UserRow> rows = new HashMap<>();
    private final VBox table = new VBox();
    private final GridPane head = new GridPane();
    private final Label wrong = new Label("", new IconView(Mark.BAD.icon()));
    private final LetterSize letters = new LetterSize(this::arrange);

    UsersCard(FormViewModel form, Shell shell) {
        this.form = form;
        this.shell = shell;
        this.words = shell.words();
        Label title = words.label(Message.of("ui-onboarding.users"), "card-title");
        title.setMinWidth(USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        wrong.getStyleClass().addAll("mark", Mark.BAD.styleClass(), "detail");
        Button paste = new Button(words.of("ui-onboarding.paste"), new IconView(Icon.COPY));
        paste.setId("onboarding-paste-users");
        paste.setOnAction(event -> paste());
        Button add = new Button(words.of("ui-onboarding.add-user"), new IconView(Icon.PLUS));
        add.setId("onboarding-add-user");
        add.setOnAction(event -> add());
        FlowPane buttons = new FlowPane(wrong, paste, add);
        buttons.getStyleClass().addAll("onboarding-buttons", "right");
        // One line of them, wherever there is the room.
        buttons.prefWrapLengthProperty().bind(widthProperty());
        HBox.setHgrow(buttons, Priority.ALWAYS);
        HBox top = new HBox(title, buttons);
        top.getStyleClass().add("row");
        List.of("first_name", "last_name", "email", "username", "role")
                .forEach(column -> head.addRow(0, words.label(FieldWords.label("user." + column), "second", "detail")));
        head.getStyleClass().add("onboarding-user-cells");
        UserColumns.set(head, true);
        table.setId("onboarding-users");
        table.getStyleClass().add("onboarding-users");
        getStyleClass().addAll("card", "rows");
        getChildren()
                .addAll(
                        top,
                        head,
                        table,
                        words.label(Message.of("ui-onboarding.users.note"), "second", "detail"),
                        letters);
        table.widthProperty().addListener((property, before, now) -> arrange());
        form.draft().users().addListener((ListChangeListener<UserDraft>) change -> show());
        form.judgement().subscribe(now -> count());
        form.showsAll().subscribe(now -> count());
        show();
    }

    private void arrange() {
        // The inside of a card is narrower than the card.
        boolean oneLine = table.getWidth() == 0 || table.getWidth() >= UserColumns.ONE_LINE * letters.em();
        if (head.isManaged() != oneLine) {
            NextLayout.of(this);
        }
        head.setVisible(oneLine);
        head.setManaged(oneLine);
    }

    private void show() {
        List<UserDraft> users = form.draft().users();
        rows.keySet().retainAll(users);
        users.forEach(user -> rows.computeIfAbsent(user, this::row));
        List<UserRow> shown =
                users.stream().map(rows::get).filter(java.util.Objects::nonNull).toList();
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).number(i + 1);
        }
        table.getChildren().setAll(shown);
        arrange();
        count();
    }

    private UserRow row(UserDraft user) {
        return new UserRow(user, form, this::take, words);
    }

    private void count() {
        long many = form.draft().users().stream()
                .flatMap(user -> user.fields().stream())
                .filter(field -> form.shown(field).isPresent())
                .count();
        wrong.setText(words.of("ui-onboarding.cells-wrong", many));
        wrong.setVisible(many > 0);
        wrong.setManaged(many > 0);
    }

    private void add() {
        UserDraft user = form.draft().addUser();
        Optional.ofNullable(rows.get(user)).ifPresent(UserRow::begin);
    }

    /** Lines of text become users; rows that are blank are filled first. */
    private void take(String text) {
        for (UserLines.Line line : UserLines.read(text, role -> words.of("ui-onboarding.role." + role.group()))) {
            form.draft().users().stream()
                    .filter(UserDraft::isBlank)
                    .findFirst()
                    .orElseGet(form.draft()::addUser)
                    .fill(line);
        }
    }

    private void paste() {
        TextArea area = new TextArea();
        TabKey.leaves(area);
        area.setId("onboarding-pasted");
        area.setPrefRowCount(LINES);
        area.setAccessibleText(words.of("ui-onboarding.paste.title"));
        area.setPromptText(words.of("ui-onboarding.paste.example"));
        VBox body = new VBox(words.label(Message.of("ui-onboarding.paste.what")), area);
        body.getStyleClass().add("rows");
        Button take = new Button(words.of("ui-onboarding.paste.take"));
        take.setId("onboarding-take-users");
        take.getStyleClass().add("accent");
        take.disableProperty().bind(area.textProperty().map(String::isBlank));
        Button close = new Button(words.of("ui-onboarding.cancel"));
        Dialogs.Opened opened = shell.dialogs()
                .open(new DialogContent(
                        words.of("ui-onboarding.paste.title"), body, List.of(close, take), close, WIDTH, 0));
        close.setOnAction(event -> opened.close());
        take.setOnAction(event -> {
            take(area.getText());
            opened.close();
        });
    }

    /** The first cell that is to be mended. */
    Optional<Node> firstWrong() {
        return form.draft().users().stream()
                .flatMap(user -> Optional.ofNullable(rows.get(user)).flatMap(UserRow::firstWrong).stream())
                .findFirst();
    }

    /** Leads to the first user. */
    void begin() {
        form.draft().users().stream()
                .findFirst()
                .flatMap(user -> Optional.ofNullable(rows.get(user)))
                .ifPresent(UserRow::begin);
    }
}
