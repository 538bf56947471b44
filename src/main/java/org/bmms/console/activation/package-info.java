/** Switching the application to BMMS mode and back: gates, plan, steps (checklist § Mode Activation Procedure). */
@NullMarked
package org.bmms.console.activation;

import org.jspecify.annotations.NullMarked;
