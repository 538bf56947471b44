/** The screen of monitoring: what is measured again and again, with its limits, its course, its alerts and what to do. */
@NullMarked
package org.bmms.console.ui.monitoring;

import org.jspecify.annotations.NullMarked;
