package org.bmms.console.ui.overview;

import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.look.Icon;

/**
 * How one part of an environment stands.
 *
 * @param icon what it is about
 * @param title its name
 * @param mark how it stands
 * @param word the same in a word
 * @param value the figure that matters, with its unit
 * @param details one or two lines below
 * @param trend the figure as it was, the oldest first; empty where that says nothing
 */
public record Tile(
        Icon icon, Message title, Mark mark, Message word, Message value, List<Message> details, List<Long> trend) {

    public Tile {
        details = List.copyOf(details);
        trend = List.copyOf(trend);
    }

    static Tile of(Icon icon, Message title, Mark mark, Message word, Message value, Message... details) {
        return new Tile(icon, title, mark, word, value, List.of(details), List.of());
    }

    /** One that cannot be read, with the stable code of the failure. */
    static Tile unknown(Icon icon, Message title, String why) {
        return of(
                icon,
                title,
                Mark.UNKNOWN,
                Message.of("ui.word.unknown"),
                Message.of("ui.tile.unknown"),
                Message.of("ui.tile.unknown.why", why));
    }

    Tile with(List<Long> newTrend) {
        return new Tile(icon, title, mark, word, value, details, newTrend);
    }
}
