package org.bmms.console.inspection;

import java.util.List;
import java.util.function.BiFunction;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.target.fingerprint.Fact;

/** How judgements are said. */
final class Looks {
    private Looks() {}

    /** It is as it must be, as this text of the inspection says. */
    static ItemLook passed(String text, Object... arguments) {
        return ItemLook.passed(seen(text, arguments));
    }

    static Message seen(String text, Object... arguments) {
        return Message.of("inspection.seen." + text, arguments);
    }

    static ItemLook failed(InspectionFailure code, Object... arguments) {
        return ItemLook.failed(Failure.unchanged(code, arguments));
    }

    static ItemLook warning(InspectionFailure code, Object... arguments) {
        return ItemLook.warning(Failure.unchanged(code, arguments));
    }

    static ItemLook cannotTell(InspectionFailure code, Object... arguments) {
        return ItemLook.cannotTell(Failure.unchanged(code, arguments));
    }

    /** The application did not say it. */
    static ItemLook notSaid(String host, String what) {
        return cannotTell(InspectionFailure.NOT_SAID, host, what);
    }

    /** What could not be read. */
    static ItemLook unreadable(String what, Fact<?> fact) {
        return cannotTell(InspectionFailure.UNREADABLE, what, String.valueOf(fact.unreadable()));
    }

    /** Every host must be as it must be. */
    static <T> ItemLook each(List<On<T>> found, BiFunction<String, T, ItemLook> judge) {
        return ItemLook.worst(
                found.stream().map(one -> judge.apply(one.host(), one.value())).toList());
    }
}
