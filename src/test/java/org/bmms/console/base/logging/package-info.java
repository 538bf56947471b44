/** Tests of the log files. */
@NullMarked
package org.bmms.console.base.logging;

import org.jspecify.annotations.NullMarked;
