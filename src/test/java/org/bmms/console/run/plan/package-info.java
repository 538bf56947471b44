/** Tests of the plan of a run. */
@NullMarked
package org.bmms.console.run.plan;

import org.jspecify.annotations.NullMarked;
