/** The program's log files, which no secret reaches. The only package that knows the logging library. */
@NullMarked
package org.bmms.console.base.logging;

import org.jspecify.annotations.NullMarked;
