/** What is left of the console when it met a fault that nobody expected: a report without secrets, on this workstation. */
@NullMarked
package org.bmms.console.base.crash;

import org.jspecify.annotations.NullMarked;
