package org.bmms.console.session.report;

import org.bmms.console.audit.AuditReport;
import org.bmms.console.base.Outcome;
import org.bmms.console.database.store.StoreState;

/**
 * Whether the records are those that were written.
 *
 * @param audit what following their chains found
 * @param store where the records lay while the report was made
 */
public record Proof(Outcome<AuditReport> audit, StoreState store) {}
