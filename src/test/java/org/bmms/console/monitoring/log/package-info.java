/** Tests of logs. */
@NullMarked
package org.bmms.console.monitoring.log;

import org.jspecify.annotations.NullMarked;
