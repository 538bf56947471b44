package org.bmms.console.database.store;

import java.time.Instant;

/** Entries for tests. */
final class Entries {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Entries() {}

    static RunRecord run(String id, String state, Instant recorded) {
        return new RunRecord(
                id, "staging", recorded, "activate", state, "amina", "desk-1", NOON, null, null, "abc", "{}", null);
    }

    static StepRecord step(String run, int position) {
        return new StepRecord(
                run + "/" + position, "staging", NOON, run, position, "stop units", "DONE", 1_200, "{}", null);
    }

    static AuditRecord audit(long number, String hash) {
        return audit(number, hash, NOON.plusSeconds(number));
    }

    static AuditRecord audit(long number, String hash, Instant recorded) {
        return new AuditRecord(
                "desk-1#" + number,
                "staging",
                recorded,
                "desk-1",
                number,
                "amina",
                "desk-1",
                "SWITCH",
                ".env",
                "{\"b\": 1, \"a\": \"ñ ' \\\\ 漢\"}",
                "0",
                hash);
    }

    static BackupRecord backup(String id) {
        return new BackupRecord(
                id, "staging", NOON, "obcms_prod", "/opt/x", NOON, 5_000_000_000L, "ff", "VERIFIED", "{}");
    }

    static CoverageRecord coverage(String id, Instant recorded) {
        return new CoverageRecord(id, "staging", recorded, 7_000, 12, 0L, true, false, "{}");
    }

    static ExaminationRecord examination(String id, String status) {
        return new ExaminationRecord(id, "staging", NOON, "pre/security/1", status, "{}");
    }

    static NotificationRecord notification(String id) {
        return new NotificationRecord(
                id, "staging", NOON, "failed", "email", "a@b, c@d", "Failed: x", "FAILED", 3, "NOTIFY-LATER", null);
    }

    static SignOffRecord signOff(String id) {
        return signOff(id, "all of them");
    }

    static SignOffRecord signOff(String id, String note) {
        return new SignOffRecord(id, "staging", NOON, "training", "DONE", "amina", note, null);
    }
}
