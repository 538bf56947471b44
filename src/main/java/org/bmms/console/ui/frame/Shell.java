package org.bmms.console.ui.frame;

import java.time.InstantSource;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Notices;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.work.BackgroundWork;

/**
 * What the window offers to its screens.
 *
 * @param work does what takes time
 * @param words texts in the language of the window
 * @param dialogs asks and lets files be chosen
 * @param notices says what needs no answer
 * @param clock of this workstation
 */
public record Shell(BackgroundWork work, Words words, Dialogs dialogs, Notices notices, InstantSource clock) {}
