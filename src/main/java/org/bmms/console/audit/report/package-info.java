/** Reports for people who were not there: as self-contained HTML, and printed. */
@NullMarked
package org.bmms.console.audit.report;

import org.jspecify.annotations.NullMarked;
