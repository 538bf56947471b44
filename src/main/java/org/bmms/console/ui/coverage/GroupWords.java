package org.bmms.console.ui.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Words;

/** What there is to say of a group of tables on one line. */
final class GroupWords {
    private GroupWords() {}

    static String of(CoverageGroup group, Words words) {
        List<Message> parts = new ArrayList<>();
        if (group.withoutColumn() > 0) {
            parts.add(Message.of("ui-coverage.group.required", group.withoutColumn()));
        }
        parts.add(Message.of("ui-coverage.group.tables", group.tables()));
        if (group.tables() > 0) {
            parts.add(Message.of(group.counted() ? "ui-coverage.group.rows" : "ui-coverage.group.about", group.rows()));
        }
        if (group.missing() > 0) {
            parts.add(Message.of("ui-coverage.group.missing", group.missing()));
        }
        if (group.wrong() > 0) {
            parts.add(Message.of("ui-coverage.group.wrong", group.wrong()));
        }
        return parts.stream().map(words::of).collect(Collectors.joining(", "));
    }
}
