package org.bmms.console.run.journal;

/**
 * Who writes a journal.
 *
 * @param operator the person's account on the workstation
 * @param workstation its host name
 */
public record Author(String operator, String workstation) {}
