package org.bmms.console.ui.work;

import java.time.Instant;
import org.bmms.console.base.Message;

/**
 * Work that has ended.
 *
 * @param title what it was about
 * @param done whether it did what it should; else it failed, was cancelled, or its end is unknown
 * @param at when
 */
public record EndedWork(Message title, boolean done, Instant at) {}
