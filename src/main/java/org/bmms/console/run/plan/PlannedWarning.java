package org.bmms.console.run.plan;

import org.bmms.console.base.Message;

/**
 * Something the operator should know before confirming.
 *
 * @param code stable, such as {@code ACT-NO-GUARD}
 * @param text what it means here
 */
public record PlannedWarning(String code, Message text) {}
