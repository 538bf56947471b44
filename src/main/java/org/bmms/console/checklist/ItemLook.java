package org.bmms.console.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a look at an item of the checklist found.
 *
 * @param status how it stands
 * @param seen what was seen, the worst first
 * @param remedy what to do; null where nothing is to be done
 */
public record ItemLook(
        ItemStatus status, List<Message> seen, @Nullable Remedy remedy) {

    /**
     * What is wrong, for scripts, and what to do about it.
     *
     * @param code the stable code
     * @param next what to do
     * @param detail lines of a log or of a program, or null
     */
    public record Remedy(
            String code, Message next, @Nullable String detail) {
        static Remedy of(Failure why) {
            return new Remedy(why.code().code(), why.next(), why.detail());
        }
    }

    /** Refuses a look that says nothing. */
    public ItemLook {
        seen = List.copyOf(seen);
        if (seen.isEmpty()) {
            throw new IllegalArgumentException("a look without evidence");
        }
    }

    /** It is as it must be. */
    public static ItemLook passed(Message... seen) {
        return new ItemLook(ItemStatus.PASSED, List.of(seen), null);
    }

    /** It has no meaning here. */
    public static ItemLook notApplicable(Message why) {
        return new ItemLook(ItemStatus.NOT_APPLICABLE, List.of(why), null);
    }

    /** Its turn has not come. */
    public static ItemLook notDue(Message why) {
        return new ItemLook(ItemStatus.NOT_DUE, List.of(why), null);
    }

    /** It is, but something should be known or mended. */
    public static ItemLook warning(Failure why) {
        return of(ItemStatus.WARNING, why);
    }

    /** It is not as it must be. */
    public static ItemLook failed(Failure why) {
        return of(ItemStatus.FAILED, why);
    }

    /** Nobody knows. */
    public static ItemLook cannotTell(Failure why) {
        return of(ItemStatus.CANNOT_TELL, why);
    }

    private static ItemLook of(ItemStatus status, Failure why) {
        return new ItemLook(status, List.of(why.what()), Remedy.of(why));
    }

    /**
     * Looks at parts of one thing: it stands as its worst part does, and all that was seen is kept.
     *
     * @param looks at least one
     */
    public static ItemLook worst(List<ItemLook> looks) {
        List<ItemLook> ordered = looks.stream()
                .sorted(java.util.Comparator.comparingInt(look -> -badness(look.status())))
                .toList();
        List<Message> seen = new ArrayList<>();
        ordered.forEach(look -> seen.addAll(look.seen()));
        ItemLook worst = Objects.requireNonNull(ordered.getFirst());
        return new ItemLook(worst.status(), seen, worst.remedy());
    }

    private static int badness(ItemStatus status) {
        return switch (status) {
            case FAILED -> 5;
            case CANNOT_TELL -> 4;
            case WARNING -> 3;
            case OPEN -> 2;
            case PASSED -> 1;
            case NOT_APPLICABLE, NOT_DUE, NOT_EXAMINED -> 0;
        };
    }
}
