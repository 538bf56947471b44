package org.bmms.console.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.bmms.console.ui.frame.EnvironmentViewModel;
import org.bmms.console.ui.frame.EnvironmentsViewModel;
import org.bmms.console.ui.frame.FrameView;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.guide.BeginAgain;
import org.bmms.console.ui.guide.Deed;
import org.bmms.console.ui.guide.ExerciseStrip;
import org.bmms.console.ui.guide.GuideActs;
import org.bmms.console.ui.guide.GuideEntries;
import org.bmms.console.ui.guide.GuideLayer;
import org.bmms.console.ui.guide.GuideProgress;
import org.bmms.console.ui.guide.GuideViewModel;
import org.bmms.console.ui.guide.Hand;
import org.bmms.console.ui.guide.OnboardTesda;
import org.bmms.console.ui.guide.TrainingSight;
import org.bmms.console.ui.palette.PaletteEntry;
import org.jspecify.annotations.Nullable;

/** The guided tour in the window of a training sandbox: what it sees there, and what it may do. */
final class TrainingTour implements GuideActs {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final GuideViewModel model;
    private final EnvironmentViewModel environment;
    private final Shell shell;
    private final EnvironmentsViewModel opener;
    private final BooleanSupplier busy;
    private @Nullable Hand hand;

    /**
     * A tour that has not begun.
     *
     * @param opener opens another sandbox in place of this one
     * @param busy whether a run is in this window's hands
     */
    TrainingTour(EnvironmentViewModel environment, Shell shell, EnvironmentsViewModel opener, BooleanSupplier busy) {
        this.model = new GuideViewModel(OnboardTesda.scenario(), shell.clock());
        this.environment = environment;
        this.shell = shell;
        this.opener = opener;
        this.busy = busy;
        opener.failure().addListener((property, before, now) -> say(now));
    }

    private void say(@Nullable Failure failure) {
        if (failure != null) {
            shell.notices().say(Mark.ATTENTION, failure.what());
        }
    }

    /** What the palette offers of it. */
    List<PaletteEntry> entries() {
        return GuideEntries.of(model, this, shell.words());
    }

    /** What the overview offers of it. */
    Node strip() {
        return new ExerciseStrip(model, this, shell.words());
    }

    /**
     * Lays it over a window.
     *
     * @param sight what is to be seen of the screens
     */
    void over(FrameView view, Function<Screen, TrainingSight> sight) {
        hand = new Hand(view, view);
        GuideLayer layer = new GuideLayer(model, this, shell.words());
        view.above(layer);
        view.addEventHandler(KeyEvent.KEY_PRESSED, layer::pressed);
        model.hidden().addListener((property, before, now) -> {
            if (now) {
                shell.notices().say(Mark.INFO, Message.of("ui-guide.hidden"));
            }
        });
        // Whoever is followed does not notice: what is looked at tells nobody of its changes. It ends with the work.
        shell.work().every(BETWEEN_LOOKS, () -> look(view, sight));
        look(view, sight);
    }

    private void look(FrameView view, Function<Screen, TrainingSight> sight) {
        if (model.progress().isPresent()) {
            model.see(sight.apply(view.present().get()));
        }
    }

    /** Begins it in a sandbox that was made for it. */
    void beginHere() {
        model.begin();
    }

    /** It is about what comes after the switch. */
    @Override
    public void begin() {
        EnvironmentFacts facts = environment.facts().get();
        boolean switched = facts != null
                && facts.fingerprint()
                        .modeInEffect()
                        .filter(mode -> mode == Mode.BMMS)
                        .isPresent();
        if (switched) {
            model.begin();
        } else {
            ask(Message.of("ui-guide.again.mode"));
        }
    }

    Optional<GuideProgress> progress() {
        return model.progress();
    }

    void resume(GuideProgress before) {
        model.resume(before);
    }

    @Override
    public void carryOut(List<Deed> deeds) {
        if (hand != null) {
            hand.carryOut(deeds);
        }
    }

    @Override
    public void beginAgain() {
        ask(Message.of("ui-guide.again.what"));
    }

    private void ask(Message why) {
        BeginAgain.ask(why, shell.dialogs(), shell.words(), () -> {
            if (busy.getAsBoolean()) {
                shell.notices().say(Mark.ATTENTION, Message.of("ui.switcher.run"));
            } else {
                opener.startTour();
            }
        });
    }
}
