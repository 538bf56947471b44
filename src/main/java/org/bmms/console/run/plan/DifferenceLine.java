package org.bmms.console.run.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file's difference.
 *
 * @param kind what happens to the line
 * @param before its number before, from 1; null where it is not there or not known
 * @param after its number after, likewise
 * @param text the line, secrets masked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DifferenceLine(
        Kind kind, @Nullable Integer before, @Nullable Integer after, String text) {

    /** A line whose place is not known. */
    public DifferenceLine(Kind kind, String text) {
        this(kind, null, null, text);
    }

    /** What happens to a line. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** The setting that the line assigns; the whole line where it assigns none. */
    public String key() {
        return text.split("=", 2)[0];
    }

    /** The change the other way round, again with what goes before what comes. */
    public static List<DifferenceLine> reversed(List<DifferenceLine> difference) {
        List<DifferenceLine> reversed = new ArrayList<>();
        for (DifferenceLine line : difference) {
            switch (line.kind()) {
                case KEPT -> reversed.add(line.turned(Kind.KEPT));
                case REMOVED -> reversed.add(line.turned(Kind.ADDED));
                case ADDED -> {
                    boolean replaces = !reversed.isEmpty()
                            && reversed.getLast().kind() == Kind.ADDED
                            && reversed.getLast().key().equals(line.key());
                    reversed.add(replaces ? reversed.size() - 1 : reversed.size(), line.turned(Kind.REMOVED));
                }
            }
        }
        return List.copyOf(reversed);
    }

    private DifferenceLine turned(Kind other) {
        return new DifferenceLine(other, /* before= */ after, /* after= */ before, text);
    }
}
