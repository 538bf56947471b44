package org.bmms.console.audit.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.audit.Past;
import org.bmms.console.base.Json;
import org.bmms.console.database.store.AuditRecord;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.run.RunState;
import org.bmms.console.run.journal.RecordedFailure;
import tools.jackson.core.JacksonException;

/** The changes of organisations that were audited. */
public final class PastChanges {
    private PastChanges() {}

    /** Those of an environment, the newest first. */
    public static List<PastChange> of(ConsoleStore store, String environment, int most) {
        return of(store.acted(environment, ChangeAction.texts(), most));
    }

    /** The one of that name; empty if the audit does not know it. */
    public static List<PastChange> about(ConsoleStore store, String environment, String change) {
        return of(store.about(environment, change));
    }

    /** Those that these records speak of, in whatever order they come. */
    static List<PastChange> of(List<AuditRecord> records) {
        Map<String, List<AuditRecord>> byChange = new LinkedHashMap<>();
        records.stream()
                .sorted(Comparator.comparing(AuditRecord::recorded)
                        .thenComparing(AuditRecord::chain)
                        .thenComparingLong(AuditRecord::number))
                .forEach(record -> byChange.computeIfAbsent(record.subject(), _ -> new ArrayList<>())
                        .add(record));
        return byChange.values().stream()
                .flatMap(of -> read(of).stream())
                .sorted(Past.NEWEST_FIRST)
                .toList();
    }

    /** Nothing if its beginning is not among them, or cannot be read. */
    private static Optional<PastChange> read(List<AuditRecord> records) {
        AuditRecord first = records.getFirst();
        try {
            ChangeAction action = ChangeAction.of(first.action()).orElseThrow();
            return switch (action) {
                case INTENDED -> Optional.of(intended(records, Json.read(first.detail(), ChangeIntent.class)));
                case REFUSED -> Optional.of(refused(records, Json.read(first.detail(), ChangeRefusal.class)));
                default -> Optional.empty();
            };
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static PastChange intended(List<AuditRecord> records, ChangeIntent intent) {
        AuditRecord first = records.getFirst();
        RunState state = RunState.UNKNOWN;
        Instant ended = null;
        RecordedFailure failure = null;
        for (AuditRecord record : records) {
            RunState now = state(ChangeAction.of(record.action()).orElseThrow());
            // What is known once stays known, whoever says later that he does not know.
            if (now != RunState.UNKNOWN) {
                state = now;
                ended = record.recorded();
            }
            failure = failure(record).orElse(failure);
        }
        return new PastChange(
                first.subject(),
                intent.kind(),
                state,
                intent.organizations(),
                first.operator(),
                first.workstation(),
                first.recorded(),
                ended,
                intent.planHash(),
                intent.server(),
                intent.transaction(),
                intent.rows(),
                state == RunState.DONE ? null : failure,
                ids(records));
    }

    private static PastChange refused(List<AuditRecord> records, ChangeRefusal refusal) {
        AuditRecord first = records.getFirst();
        return new PastChange(
                first.subject(),
                refusal.kind(),
                RunState.FAILED,
                refusal.organizations(),
                first.operator(),
                first.workstation(),
                first.recorded(),
                first.recorded(),
                refusal.planHash(),
                "",
                0,
                List.of(),
                refusal.failure(),
                ids(records));
    }

    private static RunState state(ChangeAction action) {
        return switch (action) {
            case INTENDED, UNKNOWN -> RunState.UNKNOWN;
            case DONE, FOUND_DONE -> RunState.DONE;
            case REFUSED, UNDONE -> RunState.FAILED;
            case FOUND_UNDONE -> RunState.ROLLED_BACK;
        };
    }

    private static Optional<RecordedFailure> failure(AuditRecord record) {
        ChangeAction action = ChangeAction.of(record.action()).orElseThrow();
        return action == ChangeAction.UNKNOWN || action == ChangeAction.UNDONE
                ? Optional.of(Json.read(record.detail(), RecordedFailure.class))
                : Optional.empty();
    }

    private static List<String> ids(List<AuditRecord> records) {
        return records.stream().map(AuditRecord::id).toList();
    }
}
