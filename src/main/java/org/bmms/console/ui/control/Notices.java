package org.bmms.console.ui.control;

import org.bmms.console.base.Message;

/** Says what needs no answer, for some seconds. */
@FunctionalInterface
public interface Notices {

    /** Says it, and to who hears the screen as well. On the window's thread. */
    void say(Mark mark, Message text);
}
