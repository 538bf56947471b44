/** How busy an environment is, beside what it is: what is looked at again and again, and costs the servers little. */
@NullMarked
package org.bmms.console.monitoring;

import org.jspecify.annotations.NullMarked;
