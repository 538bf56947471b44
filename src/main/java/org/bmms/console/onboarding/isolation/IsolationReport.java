package org.bmms.console.onboarding.isolation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The proof of one pilot's isolation, as the checklist wants it (§ BMMS Step 5: Pilot MOA access verified).
 *
 * @param order what was to be proven
 * @param verdict what it came to
 * @param users the users as whom it was looked, by organisation
 * @param leaks what was seen that must not be
 * @param reasons why it cannot be certified
 * @param examined what was looked at
 * @param unexamined what could not be looked at and why, such as models no row could be made of
 * @param created how many rows were made for it, and rolled back
 * @param queued names of tasks that the application would have handed to its workers
 * @param asOf when
 */
public record IsolationReport(
        IsolationOrder order,
        IsolationVerdict verdict,
        Map<String, String> users,
        List<Leak> leaks,
        List<Reason> reasons,
        List<Examined> examined,
        List<String> unexamined,
        int created,
        List<String> queued,
        Instant asOf) {

    public IsolationReport {
        users = Map.copyOf(users);
        leaks = List.copyOf(leaks);
        reasons = List.copyOf(reasons);
        examined = List.copyOf(examined);
        unexamined = List.copyOf(unexamined);
        queued = List.copyOf(queued);
    }

    /**
     * What findings come to. A target that does not keep organisations apart at all is not said to leak: it never promised
     * anything.
     */
    static IsolationVerdict verdict(List<Leak> leaks, List<Reason> reasons) {
        boolean promised = reasons.stream()
                .noneMatch(reason -> reason.kind() == Reason.Kind.MODE || reason.kind() == Reason.Kind.NO_SEPARATION);
        if (!leaks.isEmpty() && promised) {
            return IsolationVerdict.FAILED;
        }
        return reasons.isEmpty() ? IsolationVerdict.PROVEN : IsolationVerdict.CANNOT_CERTIFY;
    }
}
