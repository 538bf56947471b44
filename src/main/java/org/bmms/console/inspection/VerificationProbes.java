package org.bmms.console.inspection;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.verification.CheckResult;

/** What the post-deployment verification checks already (checklist § Post-Deployment Verification). */
final class VerificationProbes {
    private VerificationProbes() {}

    /** The checks of these names, on every host that has them. */
    static Function<Facts, ItemLook> of(String... names) {
        return facts -> {
            List<ItemLook> looks = Stream.of(names)
                    .flatMap(name -> facts.checks().stream().filter(check -> isOf(check, name)))
                    .map(VerificationProbes::look)
                    .toList();
            return looks.isEmpty()
                    ? ItemLook.notApplicable(Looks.seen("not-verified", String.join(", ", names)))
                    : ItemLook.worst(looks);
        };
    }

    private static boolean isOf(CheckResult check, String name) {
        // home.time is a check of its own and not home on a host called time.
        return check.id().equals(name)
                || (check.id().startsWith(name + ".") && !check.id().equals("home.time"));
    }

    private static ItemLook look(CheckResult check) {
        ItemStatus status = switch (check.status()) {
            case PASS -> ItemStatus.PASSED;
            case FAIL -> ItemStatus.FAILED;
            case CANNOT_TELL -> ItemStatus.CANNOT_TELL;
        };
        boolean wrong = !check.passed() && check.code() != null && check.next() != null;
        return new ItemLook(
                status,
                List.of(check.seen()),
                wrong
                        ? new ItemLook.Remedy(
                                Objects.requireNonNull(check.code()),
                                Objects.requireNonNull(check.next()),
                                check.detail())
                        : null);
    }
}
