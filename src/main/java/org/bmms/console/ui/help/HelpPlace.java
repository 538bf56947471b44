package org.bmms.console.ui.help;

/**
 * A place in the guide.
 *
 * @param page its name, without extension
 * @param anchor of a heading; empty for the beginning
 */
public record HelpPlace(String page, String anchor) {}
