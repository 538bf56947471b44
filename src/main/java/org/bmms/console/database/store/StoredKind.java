package org.bmms.console.database.store;

import java.util.Arrays;

/** Which entity stores which kind of entry. */
enum StoredKind {
    RUN(RunRecord.class, RunEntity.class),
    STEP(StepRecord.class, StepEntity.class),
    COVERAGE(CoverageRecord.class, CoverageEntity.class),
    BACKUP(BackupRecord.class, BackupEntity.class),
    SIGN_OFF(SignOffRecord.class, SignOffEntity.class),
    EXAMINATION(ExaminationRecord.class, ExaminationEntity.class),
    NOTIFICATION(NotificationRecord.class, NotificationEntity.class),
    AUDIT(AuditRecord.class, AuditEntity.class);

    private final Class<? extends StoreEntry> entry;
    private final Class<? extends StoredEntity> entity;

    StoredKind(Class<? extends StoreEntry> entry, Class<? extends StoredEntity> entity) {
        this.entry = entry;
        this.entity = entity;
    }

    static StoredKind of(Class<? extends StoreEntry> entry) {
        return Arrays.stream(values())
                .filter(kind -> kind.entry == entry)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a kind of entry: " + entry));
    }

    Class<? extends StoredEntity> entity() {
        return entity;
    }

    /** A new row with the state of an entry. */
    static StoredEntity row(StoreEntry entry) {
        StoredEntity row = switch (entry) {
            case RunRecord _ -> new RunEntity();
            case StepRecord _ -> new StepEntity();
            case CoverageRecord _ -> new CoverageEntity();
            case BackupRecord _ -> new BackupEntity();
            case SignOffRecord _ -> new SignOffEntity();
            case ExaminationRecord _ -> new ExaminationEntity();
            case NotificationRecord _ -> new NotificationEntity();
            case AuditRecord _ -> new AuditEntity();
        };
        row.take(entry);
        return row;
    }
}
