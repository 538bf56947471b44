package org.bmms.console.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bmms.console.audit.change.ChangedRow;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.run.RunState;
import org.bmms.console.run.journal.RecordedFailure;
import org.jspecify.annotations.Nullable;

/** Changes of organisations that nobody made. */
final class ChangeExamples {
    static final String STORED = "onboarding-20260322-091500-4f1c2a";
    static final String LOST = "onboarding-20260321-140200-9b07d3";
    private static final Instant NOON = PreparedHistory.NOW.minus(Duration.ofHours(20));

    private ChangeExamples() {}

    static List<PastChange> some() {
        return List.of(
                change(
                        "organization-edit-20260322-101000-77aa01",
                        "organization-edit",
                        RunState.DONE,
                        List.of("MOH"),
                        NOON.plusSeconds(3_300),
                        List.of(new ChangedRow(
                                "organizations_organization",
                                12,
                                "UPDATE",
                                Map.of("is_active", "true", "updated_at", "\"2026-03-01T08:00:00+08:00\""),
                                Map.of("is_active", "false", "updated_at", "\"2026-03-22T10:10:00+08:00\""))),
                        null),
                change(
                        STORED,
                        "onboarding",
                        RunState.DONE,
                        List.of("TESDA-BARMM"),
                        NOON,
                        List.of(
                                new ChangedRow(
                                        "organizations_organization",
                                        31,
                                        "UPDATE",
                                        Map.of("is_pilot", "false"),
                                        Map.of("is_pilot", "true")),
                                ChangedRow.whole("auth_user", 47, "INSERT"),
                                ChangedRow.whole("auth_user", 48, "INSERT"),
                                ChangedRow.whole("organizations_organizationmembership", 51, "INSERT"),
                                ChangedRow.whole("organizations_organizationmembership", 52, "INSERT")),
                        null),
                change(
                        LOST,
                        "onboarding",
                        RunState.UNKNOWN,
                        List.of("TESDA-BARMM"),
                        NOON.minus(Duration.ofHours(19)),
                        List.of(ChangedRow.whole("auth_user", 46, "INSERT")),
                        Failure.unknown(
                                DatabaseFailure.OUTCOME_UNKNOWN, Message.of("onboarding.work.store", "TESDA-BARMM"))));
    }

    /** One of three organisations. */
    static PastChange batch() {
        return change(
                "batch-onboarding-20260322-111000-33aa01",
                "batch-onboarding",
                RunState.DONE,
                List.of("MOH", "MBHTE", "TESDA-BARMM"),
                NOON.plusSeconds(6_900),
                List.of(ChangedRow.whole("auth_user", 49, "INSERT")),
                null);
    }

    private static PastChange change(
            String id,
            String kind,
            RunState state,
            List<String> codes,
            Instant at,
            List<ChangedRow> rows,
            @Nullable Failure failure) {
        return new PastChange(
                id,
                kind,
                state,
                codes,
                "ana",
                "desk-1",
                at,
                state == RunState.UNKNOWN ? null : at.plusMillis(40),
                PreparedHistory.DIGEST,
                "7411",
                90_210,
                rows,
                failure == null ? null : RecordedFailure.of(failure, new Redactor()),
                List.of("staging/desk-1/1f#201", "staging/desk-1/1f#202"));
    }
}
