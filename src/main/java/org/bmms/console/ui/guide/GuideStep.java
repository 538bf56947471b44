package org.bmms.console.ui.guide;

import java.util.List;
import java.util.function.Predicate;
import org.bmms.console.base.Message;
import org.bmms.console.ui.frame.Screen;
import org.jspecify.annotations.Nullable;

/**
 * One step of a scenario. Whether it is done is judged by what can be known of the target and the screens, never by a
 * click alone.
 *
 * @param id the part of its text keys that names it
 * @param screen where it is done
 * @param points ids of the controls it is about, the best first; while none is to be seen, the way to the screen is shown
 * @param done whether it is done
 * @param reading whether there is something to read, so that the trainee says when it goes on
 * @param mistake what is to be done wrong first; null for nothing
 * @param deeds what does it for the trainee; empty where it has to be done by oneself
 * @param names the words on buttons that its texts speak of, in the order of the placeholders
 */
public record GuideStep(
        String id,
        Screen screen,
        List<String> points,
        Predicate<TrainingSight> done,
        boolean reading,
        @Nullable Mistake mistake,
        List<Deed> deeds,
        List<Message> names) {

    public GuideStep {
        points = List.copyOf(points);
        deeds = List.copyOf(deeds);
        names = List.copyOf(names);
    }

    /** Something to do. */
    public static GuideStep doing(String id, Screen screen, List<String> points, Predicate<TrainingSight> done) {
        return new GuideStep(id, screen, points, done, false, null, List.of(), List.of());
    }

    /** Something to read once it is there. */
    public static GuideStep reading(String id, Screen screen, List<String> points, Predicate<TrainingSight> there) {
        return new GuideStep(id, screen, points, there, true, null, List.of(), List.of());
    }

    /** The same step, with a mistake to make before it. */
    public GuideStep after(Mistake made) {
        return new GuideStep(id, screen, points, done, reading, made, deeds, names);
    }

    /** The same step, which can be shown. */
    public GuideStep shownBy(Deed... shown) {
        return new GuideStep(id, screen, points, done, reading, mistake, List.of(shown), names);
    }

    /** The same step, whose texts speak of buttons. */
    public GuideStep naming(Message... buttons) {
        return new GuideStep(id, screen, points, done, reading, mistake, deeds, List.of(buttons));
    }
}
