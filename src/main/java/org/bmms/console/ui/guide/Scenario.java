package org.bmms.console.ui.guide;

import java.util.List;
import org.bmms.console.base.Message;

/**
 * An exercise: its steps in order.
 *
 * @param keys how the keys of its texts begin, with a dot at the end
 * @param minutes how long it takes somebody who does it for the first time
 * @param steps in the order in which they are done
 * @param lessons the last parts of the keys of what was learnt in the end
 */
public record Scenario(String keys, int minutes, List<GuideStep> steps, List<String> lessons) {

    public Scenario {
        steps = List.copyOf(steps);
        lessons = List.copyOf(lessons);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an exercise has at least one step");
        }
    }

    /** Its name. */
    public Message name() {
        return Message.of(keys + "name");
    }

    /** What it is about, in a sentence. */
    public Message purpose() {
        return Message.of(keys + "purpose");
    }

    /** What a step is called. */
    public Message title(GuideStep step) {
        return Message.of(keys + step.id());
    }

    /** What is to be done. */
    public Message text(GuideStep step) {
        return naming(".text", step);
    }

    /** What is to be seen now that the mistake is made, and how it is mended. */
    public Message mending(GuideStep step) {
        return naming(".mend", step);
    }

    private Message naming(String which, GuideStep step) {
        return new Message(keys + step.id() + which, List.copyOf(step.names()));
    }

    /** What was learnt, a sentence each. */
    public List<Message> learnt() {
        return lessons.stream()
                .map(lesson -> Message.of(keys + "learnt." + lesson))
                .toList();
    }
}
