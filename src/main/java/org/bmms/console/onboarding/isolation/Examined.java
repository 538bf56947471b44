package org.bmms.console.onboarding.isolation;

/**
 * Something that was looked at.
 *
 * @param way how
 * @param subject the model, page or task
 * @param viewer code of the organisation as which it was looked at; empty for nobody
 */
public record Examined(Way way, String subject, String viewer) {}
