package org.bmms.console.ui.guide;

import java.util.List;
import java.util.function.Predicate;

/**
 * A mistake that a trainee is asked to make. Its step is done only once it was made and is mended.
 *
 * @param points ids of the controls where it is made, the best first
 * @param made whether it was made, judged by what the console has against it
 * @param deeds what makes it for the trainee; empty where it has to be made by oneself
 */
public record Mistake(List<String> points, Predicate<TrainingSight> made, List<Deed> deeds) {

    public Mistake {
        points = List.copyOf(points);
        deeds = List.copyOf(deeds);
    }
}
