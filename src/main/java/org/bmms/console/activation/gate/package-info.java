/** What must hold before a switch is planned, judged from facts alone (checklist § BMMS Mode Deployment, Prerequisites). */
@NullMarked
package org.bmms.console.activation.gate;

import org.jspecify.annotations.NullMarked;
