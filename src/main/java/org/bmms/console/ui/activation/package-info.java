/** The switch to BMMS mode, step by step: what must be so, what is, the way back, the plan, the run, and its end. */
@NullMarked
package org.bmms.console.ui.activation;

import org.jspecify.annotations.NullMarked;
