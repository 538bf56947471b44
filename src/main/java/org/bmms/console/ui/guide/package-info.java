/**
 * Exercises on a training sandbox: a scenario as data, how far a trainee is in it, and the card that points at what comes
 * next. Never offered on a target that anybody works with.
 */
@NullMarked
package org.bmms.console.ui.guide;

import org.jspecify.annotations.NullMarked;
