package org.bmms.console.ui.guide;

import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.ui.frame.Screen;

/**
 * What the card shows.
 *
 * @param number of the step, from 1; of the last one once all are done
 * @param of how many steps there are
 * @param phase what is asked for
 * @param title what the step is called
 * @param text what is to be done
 * @param lines sentences below it, such as what was learnt
 * @param points ids of the controls it points at, the best first
 * @param screen where they are
 * @param goesOn whether the trainee may go on by a button
 * @param shows whether the step can be shown
 */
public record GuidePicture(
        int number,
        int of,
        Phase phase,
        Message title,
        Message text,
        List<Message> lines,
        List<String> points,
        Screen screen,
        boolean goesOn,
        boolean shows) {

    /** What is asked for. */
    public enum Phase {
        /** To do the step. */
        DO,
        /** To make a mistake. */
        MISTAKE,
        /** To mend it. */
        MEND,
        /** Nothing: the step was left before. */
        BEEN,
        /** Nothing more. */
        OVER
    }

    public GuidePicture {
        lines = List.copyOf(lines);
        points = List.copyOf(points);
    }
}
