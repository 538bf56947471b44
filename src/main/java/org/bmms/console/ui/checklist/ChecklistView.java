package org.bmms.console.ui.checklist;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.ui.control.EmptyState;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LetterSize;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.WhileShown;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Navigator;
import org.bmms.console.ui.frame.ScreenContent;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.rollback.RollbackDialog;
import org.bmms.console.ui.rollback.RollbackOffer;
import org.jspecify.annotations.Nullable;

/** The screen of the checklist: its phases, all its items, and beside them the one that is chosen. */
public final class ChecklistView extends StackPane implements ScreenContent {
    private static final Duration TICK = Duration.seconds(10);
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    /** Below this width the panel slides over the list, in sizes of the font. */
    private static final double NARROW_EM = 72;

    private final ChecklistViewModel model;
    private final Shell shell;
    private final Words words;
    private final VBox notes = new VBox();
    private final PhaseBar phases;
    private final StackPane middle = new StackPane();
    private final HBox body;
    private final ChecklistBar bar;
    private final ChecklistList list;
    private final LinePanel panel;
    private final LetterSize letters = new LetterSize(this::arrange);

    /** The screen of an environment. */
    public static ChecklistView of(ScreenContext context) {
        Shell shell = context.shell();
        return new ChecklistView(
                new ChecklistViewModel(
                        new SessionChecklist(context.session()), shell.work(), shell.clock(), shell.words()::of),
                context.navigator(),
                () -> RollbackDialog.open(context),
                () -> Optional.of(RollbackOffer.of(context.environment().facts().get()))
                        .filter(offer -> !offer.possible())
                        .map(RollbackOffer::why),
                shell);
    }

    /**
     * The screen.
     *
     * @param hindrance tells why there is nothing to roll back; empty where there is
     */
    ChecklistView(
            ChecklistViewModel model,
            Navigator navigator,
            Runnable rollBack,
            Supplier<Optional<Message>> hindrance,
            Shell shell) {
        this.model = model;
        this.shell = shell;
        this.words = shell.words();
        this.list = new ChecklistList(model, letters, part -> model.check(part.items()), words);
        this.bar = new ChecklistBar(model, list::focusFirst, new ChecklistExport(model, shell)::write, words);
        this.phases = new PhaseBar(phase -> model.list(model.filter().get().withPhase(phase)), words);
        this.panel = new LinePanel(model, new Leads(navigator, rollBack, hindrance), words);
        VBox card = new VBox(bar, middle);
        card.getStyleClass().addAll("card", "history-card");
        card.setMinWidth(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.getStyleClass().addAll("history-middle", "checklist-middle");
        HBox.setHgrow(card, Priority.ALWAYS);
        body = new HBox(card);
        body.getStyleClass().add("coverage-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        notes.getStyleClass().add("rows");
        notes.setMinHeight(USE_PREF_SIZE);
        phases.setMinHeight(USE_PREF_SIZE);
        VBox page = new VBox(new ChecklistHead(model, words).node(), notes, phases, body);
        page.getStyleClass().addAll("page", "wide");
        ScrollPane scroll = new ScrollPane(new StackPane(page));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("screen");
        getChildren().addAll(scroll, letters);
        getStyleClass().add("checklist");
        setAlignment(panel, Pos.CENTER_RIGHT);
        follow();
    }

    private void follow() {
        model.picture().addListener((property, before, now) -> show());
        model.failure().addListener((property, before, now) -> show());
        model.stale().addListener((property, before, now) -> show());
        model.listed().addListener((ListChangeListener<ChecklistLine>) change -> list());
        model.chosen().addListener((property, before, now) -> arrange());
        widthProperty().addListener((property, before, now) -> arrange());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.chosen().get() != null) {
                closePanel();
                event.consume();
            }
        });
        WhileShown.every(TICK, this, model::tick);
        show();
    }

    private void closePanel() {
        model.choose(null);
        list.requestFocus();
    }

    /** Tells somebody how all items stand, as often as that changes. */
    public void tellBoard(Consumer<Board> listener) {
        model.known().addListener((property, before, now) -> {
            if (now != null) {
                listener.accept(now.board());
            }
        });
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void arrive(@Nullable String detail) {
        model.arrive();
        if (detail != null) {
            showAll();
            model.choose(detail);
            list.reveal(detail);
        }
    }

    @Override
    public void readNow() {
        model.read();
    }

    @Override
    public void search() {
        bar.focus();
    }

    private void showAll() {
        phases.clear();
        bar.clear();
    }

    private void show() {
        Failure failure = model.failure().get();
        ChecklistPicture picture = model.picture().get();
        KnownChecklist known = model.known().get();
        notes.getChildren().clear();
        if (failure != null) {
            notes.getChildren().add(new FailureCard(failure, words));
        }
        if (known != null) {
            known.refusal().ifPresent(why -> notes.getChildren().add(refused(why)));
        }
        notes.setManaged(!notes.getChildren().isEmpty());
        if (picture != null) {
            phases.show(picture.phases());
        }
        phases.setVisible(picture != null);
        middle.pseudoClassStateChanged(STALE, model.stale().get());
        list();
    }

    private Node refused(Failure why) {
        var label = words.label(Message.of("ui-checklist.refused", why.what(), why.next()));
        label.setGraphic(new IconView(Mark.INFO.icon()));
        label.getStyleClass().addAll("mark", Mark.INFO.styleClass());
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void list() {
        if (model.picture().get() == null) {
            middle.getChildren().clear();
            if (model.failure().get() == null) {
                middle.getChildren().add(new LoadingBars(3, words.of("ui-checklist.reading")));
            }
        } else if (model.listed().isEmpty()) {
            Button all = new Button(words.of("ui-checklist.all"));
            all.setOnAction(event -> showAll());
            middle.getChildren().setAll(new EmptyState(Icon.SEARCH, Message.of("ui-checklist.nothing"), all, words));
        } else if (!middle.getChildren().contains(list)) {
            middle.getChildren().setAll(list);
            String chosen = model.chosen().get();
            if (chosen != null) {
                list.reveal(chosen);
            }
        }
    }

    /** Beside the list where there is room, else over it. */
    private void arrange() {
        double em = letters.em();
        boolean open = model.chosen().get() != null;
        boolean narrow = getWidth() < NARROW_EM * em;
        boolean asItIs = open && (narrow ? getChildren() : body.getChildren()).contains(panel);
        if (asItIs) {
            return;
        }
        getChildren().remove(panel);
        body.getChildren().remove(panel);
        panel.getStyleClass().remove("floating");
        if (open && narrow) {
            panel.getStyleClass().add("floating");
            setMargin(panel, new Insets(em));
            getChildren().add(panel);
        } else if (open) {
            body.getChildren().add(panel);
        }
    }

    /** Where the panel leads to. */
    private final class Leads implements LinePanel.Actions {
        private final Navigator navigator;
        private final Runnable rollBack;
        private final Supplier<Optional<Message>> hindrance;

        Leads(Navigator navigator, Runnable rollBack, Supplier<Optional<Message>> hindrance) {
            this.navigator = navigator;
            this.rollBack = rollBack;
            this.hindrance = hindrance;
        }

        @Override
        public void close() {
            closePanel();
        }

        @Override
        public void go(ItemPlace place) {
            navigator.go(place.screen(), place.detail());
        }

        @Override
        public void ask(ChecklistItem item, Decision decision) {
            new SignOffDialog(shell.dialogs(), words)
                    .open(
                            item.text(),
                            decision,
                            model.operator(),
                            (note, evidence) -> model.say(item, decision, note, evidence));
        }

        @Override
        public void rollBack() {
            rollBack.run();
        }

        @Override
        public Optional<Message> rollBackHindrance() {
            return hindrance.get();
        }
    }
}
