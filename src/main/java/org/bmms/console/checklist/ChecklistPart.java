package org.bmms.console.checklist;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;

/**
 * A step of the deployment checklist, or another group of boxes under one heading.
 *
 * @param section the chapter: {@code pre}, {@code obcms}, {@code bmms} or {@code post}
 * @param step its name within the chapter
 * @param phases in which it is worked through
 * @param estimate how long it takes by the checklist; null where that does not say
 * @param items its boxes in order
 */
public record ChecklistPart(
        String section,
        String step,
        Set<Phase> phases,
        @Nullable Duration estimate,
        List<ChecklistItem> items) {

    public ChecklistPart {
        phases = new TreeSet<>(phases);
        items = List.copyOf(items);
    }

    /** Its heading. */
    public Message title() {
        return Message.of("checklist-items." + section + "." + step);
    }

    /** How the command line calls it, such as {@code bmms/restart}. */
    public String name() {
        return section + "/" + step;
    }
}
