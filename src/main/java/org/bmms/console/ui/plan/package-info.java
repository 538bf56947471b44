/** What a plan does, step by step, as it is shown before anybody lets it run. */
@NullMarked
package org.bmms.console.ui.plan;

import org.jspecify.annotations.NullMarked;
