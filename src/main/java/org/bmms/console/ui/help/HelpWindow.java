package org.bmms.console.ui.help;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Notices;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/**
 * The window of the guide. It belongs to no other, so that it can be read beside the window and beside its dialogs; there is
 * one at most. All on the window's thread.
 */
public final class HelpWindow {
    private static final double WIDTH = 84;
    private static final double HEIGHT = 54;

    private final Look look;
    private final BackgroundWork work;
    private final Supplier<Words> words;
    private final BooleanSupplier english;
    private final Supplier<Notices> notices;
    private @Nullable Guide guide;
    private @Nullable Stage stage;
    private @Nullable HelpViewModel model;
    private @Nullable Window cameFrom;

    /**
     * The guide, not open yet.
     *
     * @param words texts in the language of the window
     * @param english whether that is the language of the guide
     * @param notices say what went wrong
     */
    public HelpWindow(
            Look look, BackgroundWork work, Supplier<Words> words, BooleanSupplier english, Supplier<Notices> notices) {
        this.look = look;
        this.work = work;
        this.words = words;
        this.english = english;
        this.notices = notices;
    }

    /** Opens it at a topic, or goes there where it is open. The first time the guide is read, which is not waited for. */
    public void open(HelpTopic topic) {
        Guide read = guide;
        if (read != null) {
            show(read, topic.place());
            return;
        }
        work.begin(Message.of("ui-help.reading"), (cancellation, progress) -> Guide.shipped(), outcome -> {
            switch (outcome) {
                case Outcome.Done<Guide>(Guide shipped) -> {
                    guide = shipped;
                    show(shipped, topic.place());
                }
                case Outcome.Failed<Guide>(Failure why) -> notices.get().say(Mark.BAD, why.what());
                case Outcome.Unknown<Guide>(Failure why) -> notices.get().say(Mark.BAD, why.what());
            }
        });
    }

    private void show(Guide read, HelpPlace place) {
        Stage open = stage;
        HelpViewModel reader = model;
        if (open != null && reader != null) {
            reader.go(place);
            open.setIconified(false);
            open.toFront();
            open.requestFocus();
            return;
        }
        cameFrom = Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
        Stage next = new Stage();
        HelpViewModel fresh = new HelpViewModel(read, place);
        HelpView view = new HelpView(fresh, english.getAsBoolean(), this::close, words.get());
        next.setTitle(words.get().of("ui-help.title"));
        next.setScene(look.scene(view));
        Rectangle2D screen = screen().getVisualBounds();
        next.setWidth(Math.min(WIDTH * look.em(), screen.getWidth()));
        next.setHeight(Math.min(HEIGHT * look.em(), screen.getHeight()));
        next.setOnHidden(event -> closed());
        stage = next;
        model = fresh;
        next.show();
        view.read();
    }

    /** The one where F1 was pressed. */
    private Screen screen() {
        Window from = cameFrom;
        return from == null
                ? Screen.getPrimary()
                : Screen.getScreensForRectangle(from.getX(), from.getY(), from.getWidth(), from.getHeight()).stream()
                        .findFirst()
                        .orElseGet(Screen::getPrimary);
    }

    /** Closes it, where it is open; the keyboard is then where it was. */
    public void close() {
        Stage open = stage;
        if (open != null) {
            open.hide();
        }
    }

    private void closed() {
        stage = null;
        model = null;
        Window before = cameFrom;
        cameFrom = null;
        if (before != null && before.isShowing()) {
            before.requestFocus();
        }
    }
}
