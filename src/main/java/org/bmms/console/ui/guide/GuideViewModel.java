package org.bmms.console.ui.guide;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Message;
import org.bmms.console.ui.guide.GuideProgress.Stand;
import org.jspecify.annotations.Nullable;

/** A guided tour through a scenario. It watches what is done and goes on by itself; it never does anything unasked. */
public final class GuideViewModel {
    private final Scenario scenario;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<@Nullable GuidePicture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper hidden = new ReadOnlyBooleanWrapper();
    private @Nullable GuideProgress progress;
    private @Nullable TrainingSight sight;

    /** A tour that has not begun. */
    public GuideViewModel(Scenario scenario, InstantSource clock) {
        this.scenario = scenario;
        this.clock = clock;
    }

    public Scenario scenario() {
        return scenario;
    }

    /** What the card shows; null while no tour is under way. */
    public ReadOnlyObjectProperty<@Nullable GuidePicture> picture() {
        return picture.getReadOnlyProperty();
    }

    /** Whether the card is put away for a while. */
    public ReadOnlyBooleanProperty hidden() {
        return hidden.getReadOnlyProperty();
    }

    /** How far it is; empty while no tour is under way. */
    public Optional<GuideProgress> progress() {
        return Optional.ofNullable(progress);
    }

    /** Begins at the first step. */
    public void begin() {
        resume(GuideProgress.first(scenario.steps().size(), clock.instant()));
    }

    /** Goes on where it was left. */
    public void resume(GuideProgress before) {
        progress = before;
        hidden.set(false);
        judge();
    }

    /** Ends it, wherever it is. */
    public void end() {
        progress = null;
        picture.set(null);
    }

    /** Takes note of how things are now. */
    public void see(TrainingSight now) {
        sight = now;
        judge();
    }

    /** Puts the card away; what is done meanwhile counts. */
    public void hide() {
        hidden.set(true);
    }

    public void show() {
        hidden.set(false);
    }

    /** Goes to the step before. */
    public void back() {
        GuideProgress now = progress;
        if (now != null && now.at() > 0) {
            progress = now.to(now.at() - 1);
            draw();
        }
    }

    /** Goes on from a step that was left before, or from what there was to read. */
    public void next() {
        GuideProgress now = progress;
        if (now == null || now.isOver() || !goesOn(now)) {
            return;
        }
        progress = now.isRevisited() ? now.to(now.at() + 1) : now.left(Stand.DONE, clock.instant());
        judge();
    }

    /** Leaves the step undone. */
    public void skip() {
        GuideProgress now = progress;
        if (now != null && !now.isOver() && !now.isRevisited()) {
            progress = now.left(Stand.SKIPPED, clock.instant());
            judge();
        }
    }

    /** What does the step for the trainee; it counts as shown from now on. */
    public List<Deed> showing() {
        GuideProgress now = progress;
        if (now == null || now.isOver()) {
            return List.of();
        }
        List<Deed> deeds = deeds(now);
        progress = now.isRevisited() || deeds.isEmpty() ? now : now.marked(Stand.SHOWN);
        return deeds;
    }

    private List<Deed> deeds(GuideProgress now) {
        GuideStep step = step(now);
        Mistake mistake = step.mistake();
        return mistake != null && !now.mistaken() ? mistake.deeds() : step.deeds();
    }

    private GuideStep step(GuideProgress at) {
        return scenario.steps().get(at.at());
    }

    private boolean goesOn(GuideProgress now) {
        GuideStep step = step(now);
        return now.isRevisited() || (step.reading() && isDone(now, step));
    }

    private boolean isDone(GuideProgress now, GuideStep step) {
        boolean tried = step.mistake() == null || now.mistaken();
        return tried && sight != null && step.done().test(sight);
    }

    /** Goes on as far as what is known allows. */
    private void judge() {
        GuideProgress now = progress;
        while (now != null && !now.isOver() && !now.isRevisited()) {
            GuideStep step = step(now);
            Mistake mistake = step.mistake();
            if (mistake != null
                    && !now.mistaken()
                    && sight != null
                    && mistake.made().test(sight)) {
                now = now.afterTheMistake();
            }
            if (step.reading() || !isDone(now, step)) {
                break;
            }
            now = now.left(Stand.DONE, clock.instant());
        }
        progress = now;
        draw();
    }

    /** What is as it was is not told again: whoever shows it would make its buttons anew under the pointer. */
    private void draw() {
        GuideProgress now = progress;
        GuidePicture drawn = now == null ? null : now.isOver() ? over(now) : picture(now, step(now));
        if (!Objects.equals(drawn, picture.get())) {
            picture.set(drawn);
        }
    }

    private GuidePicture picture(GuideProgress now, GuideStep step) {
        Mistake mistake = step.mistake();
        GuidePicture.Phase phase = GuidePicture.Phase.DO;
        if (now.isRevisited()) {
            phase = GuidePicture.Phase.BEEN;
        } else if (mistake != null) {
            phase = now.mistaken() ? GuidePicture.Phase.MEND : GuidePicture.Phase.MISTAKE;
        }
        boolean mending = phase == GuidePicture.Phase.MEND;
        return new GuidePicture(
                now.at() + 1,
                scenario.steps().size(),
                phase,
                scenario.title(step),
                mending ? scenario.mending(step) : scenario.text(step),
                List.of(),
                phase == GuidePicture.Phase.MISTAKE && mistake != null ? mistake.points() : step.points(),
                step.screen(),
                goesOn(now),
                phase != GuidePicture.Phase.BEEN && !goesOn(now) && !deeds(now).isEmpty());
    }

    private GuidePicture over(GuideProgress now) {
        int count = scenario.steps().size();
        GuideStep last = scenario.steps().getLast();
        Duration taken = Duration.between(now.begun(), now.ended() == null ? clock.instant() : now.ended());
        return new GuidePicture(
                count,
                count,
                GuidePicture.Phase.OVER,
                Message.of(scenario.keys() + "over"),
                Message.of(
                        "ui-guide.result",
                        Math.max(1, taken.plusSeconds(30).toMinutes()),
                        now.count(Stand.DONE),
                        now.count(Stand.SHOWN),
                        now.count(Stand.SKIPPED)),
                scenario.learnt(),
                List.of(),
                last.screen(),
                false,
                false);
    }
}
