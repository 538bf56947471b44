package org.bmms.console.ui.guide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a trainee is.
 *
 * @param begun when the exercise began
 * @param at which step is shown, from 0; the number of steps once it is over
 * @param reached the first step that was not left yet
 * @param steps how each step stands
 * @param mistaken whether the mistake of the step that was reached was made
 * @param ended when it was over; null until then
 */
public record GuideProgress(
        Instant begun,
        int at,
        int reached,
        List<Stand> steps,
        boolean mistaken,
        @Nullable Instant ended) {

    /** How a step stands. */
    public enum Stand {
        OPEN,
        DONE,
        /** Done by the tour, since somebody asked to see it. */
        SHOWN,
        SKIPPED
    }

    public GuideProgress {
        steps = List.copyOf(steps);
    }

    /** At the first of so many steps. */
    static GuideProgress first(int count, Instant now) {
        return new GuideProgress(now, 0, 0, Collections.nCopies(count, Stand.OPEN), false, null);
    }

    /** Whether there is nothing more to do. */
    public boolean isOver() {
        return at == steps.size();
    }

    /** Whether the step that is shown was left before, and somebody went back to it. */
    boolean isRevisited() {
        return at < reached;
    }

    /** How many steps stand like this. */
    public int count(Stand stand) {
        return Collections.frequency(steps, stand);
    }

    /** The step that was reached is left for the next one; what was shown stays shown. */
    GuideProgress left(Stand stand, Instant now) {
        GuideProgress marked = steps.get(at) == Stand.SHOWN && stand == Stand.DONE ? this : marked(stand);
        int next = at + 1;
        return new GuideProgress(begun, next, next, marked.steps, false, next == steps.size() ? now : null);
    }

    /** The step that is shown stands otherwise. */
    GuideProgress marked(Stand stand) {
        List<Stand> all = new ArrayList<>(steps);
        all.set(at, stand);
        return new GuideProgress(begun, at, reached, all, mistaken, ended);
    }

    /** At another step, whatever stands. */
    GuideProgress to(int step) {
        return new GuideProgress(begun, step, reached, steps, mistaken, ended);
    }

    GuideProgress afterTheMistake() {
        return new GuideProgress(begun, at, reached, steps, true, ended);
    }
}
