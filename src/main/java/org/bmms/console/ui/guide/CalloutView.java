package org.bmms.console.ui.guide;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** The card of a tour: which step, what to do, and the ways on and back. It only takes the focus when it is asked to. */
final class CalloutView extends VBox {
    private final Words words;
    private final Label step = new Label();
    private final Label title = new Label();
    private final HBox phase = new HBox();
    private final VBox body = new VBox();
    private final ScrollPane scrolled = new ScrollPane(body);
    private final FlowPane ways = new FlowPane();
    private final Label keys;
    private final CalloutButton hide;
    private final List<CalloutButton> buttons;
    private final CalloutButton back;
    private final CalloutButton skip;
    private final CalloutButton show;
    private final CalloutButton next;
    private final CalloutButton again;
    private final CalloutButton end;
    private final CalloutButton read;

    /** What its buttons do. */
    interface Ways {
        void back();

        void skip();

        void showMe();

        void next();

        void hide();

        void again();

        void end();

        /** Shows the text where there is no room for it, or no longer. */
        void read();
    }

    CalloutView(Ways does, Words words) {
        this.words = words;
        getStyleClass().addAll("card", "callout");
        setAccessibleRole(AccessibleRole.DIALOG);
        hide = button("ui-guide.hide", does::hide);
        hide.setText(null);
        hide.setGraphic(new IconView(Icon.CLOSE));
        hide.setAccessibleText(words.of("ui-guide.hide"));
        hide.getStyleClass().addAll("flat", "callout-close");
        back = button("ui-guide.back", does::back);
        skip = button("ui-guide.skip", does::skip);
        show = button("ui-guide.show-me", does::showMe);
        next = button("ui-guide.next", does::next);
        again = button("ui-guide.again", does::again);
        end = button("ui-guide.end", does::end);
        read = button("ui-guide.read", does::read);
        buttons = List.of(read, next, show, back, skip, again, end, hide);
        step.getStyleClass().add("callout-step");
        HBox.setHgrow(step, Priority.ALWAYS);
        step.setMaxWidth(Double.MAX_VALUE);
        step.setWrapText(true);
        HBox head = new HBox(step, hide);
        head.getStyleClass().add("row");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("card-title");
        body.getStyleClass().add("rows");
        scrolled.setFitToWidth(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.setFocusTraversable(false);
        scrolled.getStyleClass().add("callout-body");
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        ways.getStyleClass().add("callout-ways");
        keys = words.label(Message.of("ui-guide.keys"), "second", "detail");
        keys.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(head, title, phase, scrolled, ways, keys);
    }

    private CalloutButton button(String key, Runnable action) {
        CalloutButton button = new CalloutButton(words.of(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    void show(GuidePicture now) {
        boolean over = now.phase() == GuidePicture.Phase.OVER;
        step.setText(words.of(over ? "ui-guide.over" : "ui-guide.step", now.number(), now.of()));
        title.setText(words.of(now.title()));
        phase.getChildren().setAll(mark(now));
        phase.setManaged(!phase.getChildren().isEmpty());
        body.getChildren().setAll(content(now));
        next.getStyleClass().remove("accent");
        if (now.goesOn()) {
            next.getStyleClass().add("accent");
        }
        ways.getChildren().setAll(over ? List.of(read, end, again) : ways(now));
        setAccessibleText(Stream.concat(
                        Stream.of(step.getText(), title.getText()),
                        Stream.concat(phase.getChildren().stream(), body.getChildren().stream())
                                .map(line -> ((Label) line).getText()))
                .collect(Collectors.joining(". ")));
    }

    private List<Node> mark(GuidePicture now) {
        return switch (now.phase()) {
            case MISTAKE -> List.of(pill(Mark.ATTENTION, "ui-guide.mistake"));
            case MEND -> List.of(pill(Mark.WAITING_FOR_YOU, "ui-guide.mend"));
            case BEEN -> List.of(pill(Mark.GOOD, "ui-guide.been"));
            case DO, OVER -> List.of();
        };
    }

    private List<Node> content(GuidePicture now) {
        Stream<Node> lines = now.lines().stream().map(line -> {
            Label learnt = words.label(line, "mark", "symbol-only", Mark.GOOD.styleClass());
            learnt.setGraphic(new IconView(Mark.GOOD.icon()));
            return learnt;
        });
        return Stream.concat(Stream.of(words.label(now.text())), lines).toList();
    }

    private Pill pill(Mark mark, String key) {
        Pill pill = new Pill(mark, words.of(key));
        pill.getStyleClass().add("strong");
        return pill;
    }

    private List<Node> ways(GuidePicture now) {
        return Stream.of(
                        read,
                        now.goesOn() ? next : null,
                        now.shows() ? show : null,
                        now.number() > 1 ? back : null,
                        now.phase() == GuidePicture.Phase.BEEN ? null : skip)
                .filter(java.util.Objects::nonNull)
                .map(Node.class::cast)
                .toList();
    }

    /** How much of the card is to be seen. */
    enum Extent {
        /** All of it. */
        WHOLE,
        /** No text, where there is no room for it beside what the card points at; a button shows it. */
        FOLDED,
        /** All of it, over whatever is there, since somebody wants to read it. */
        UNFOLDED
    }

    /**
     * Takes a size.
     *
     * @param width of the whole card
     * @param most height of it
     */
    void fit(double width, double most, Extent extent) {
        boolean folded = extent == Extent.FOLDED;
        see(scrolled, !folded);
        see(keys, !folded);
        see(read, extent != Extent.WHOLE);
        read.setText(words.of(folded ? "ui-guide.read" : "ui-guide.fold"));
        applyCss();
        scrolled.setPrefViewportHeight(textHeight(width));
        resize(width, Math.min(most, prefHeight(width)));
        layout();
    }

    private static void see(Node part, boolean seen) {
        part.setVisible(seen);
        part.setManaged(seen);
    }

    /** How high its text is in a card of some width. */
    double textHeight(double width) {
        return body.prefHeight(width - snappedLeftInset() - snappedRightInset());
    }

    /** Whether the focus is on one of its buttons. */
    boolean isEntered() {
        return buttons.stream().anyMatch(Node::isFocused);
    }

    /** Lets the focus in, on its first button. */
    void enter() {
        buttons.forEach(button -> button.setFocusTraversable(true));
        ways.getChildren().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElse(hide)
                .requestFocus();
    }

    /** Closes itself to the focus again. */
    void leave() {
        buttons.forEach(button -> button.setFocusTraversable(false));
    }
}
