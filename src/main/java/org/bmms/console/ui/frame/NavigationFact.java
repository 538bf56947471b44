package org.bmms.console.ui.frame;

import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Mark;

/**
 * What the navigation says of a screen beside its name.
 *
 * @param mark how it stands
 * @param text in a word or two, which never wraps
 * @param spoken the same in a sentence, for who hears it or has only the icon
 * @param old whether it is too old to be relied on
 */
public record NavigationFact(Mark mark, Message text, Message spoken, boolean old) {}
