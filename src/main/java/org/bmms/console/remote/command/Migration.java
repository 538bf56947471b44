package org.bmms.console.remote.command;

/**
 * A migration as Django plans it.
 *
 * @param application its application's label
 * @param name its file's name
 * @param applied whether the database has it
 */
public record Migration(String application, String name, boolean applied) {}
