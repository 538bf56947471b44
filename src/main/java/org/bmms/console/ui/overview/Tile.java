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
 */
public record Tile(Icon icon, Message title, Mark mark, Message word, Message value, List<Message> details) {

    public Tile {
        details = List.copyOf(details);
    }
}
