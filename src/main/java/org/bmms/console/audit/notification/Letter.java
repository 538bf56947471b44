package org.bmms.console.audit.notification;

/**
 * A notification in words, exactly as it is sent: without secrets, and without characters that could steer whoever shows
 * it.
 *
 * @param subject one line
 * @param body lines, ending with a line break
 */
public record Letter(String subject, String body) {}
