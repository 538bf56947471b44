package org.bmms.console.ui.history;

import java.time.Instant;
import org.bmms.console.audit.AuditReport;

/**
 * What a verification found.
 *
 * @param report every chain
 * @param at when, by this workstation's clock
 * @param withServer whether the journals on the server were compared
 */
record Verified(AuditReport report, Instant at, boolean withServer) {}
