package org.bmms.console.remote.command;

/**
 * What Django's system check says.
 *
 * @param passed whether there is no error
 * @param output all of it
 */
public record CheckReport(boolean passed, String output) {}
