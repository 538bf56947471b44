-- A run's record is put together from what was audited about it.
create index audit_entry_by_subject on audit_entry (environment, subject);
